import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { minutesPerDay } from "@/lib/core/time/civil";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import type { WeeklyWindowView } from "./load-weekly-hours";
import type { OpeningView, TimeOffView, WorkingProfessional } from "./read-working-time";
import { selectOpenings, selectProfessionals, selectTimeOff, selectWeeklyHours } from "./store";

export type Hours = {
  readonly professionals: readonly WorkingProfessional[];
  readonly weekly: readonly (WeeklyWindowView & { readonly professionalId: string })[];
  /** Not over yet, the next first. */
  readonly openings: readonly OpeningView[];
  readonly timeOff: readonly TimeOffView[];
};

/** How far ahead what was opened and who is away is listed. */
const aheadDays = 366;

/** Everything that says when the active professionals attend, from now on. */
export async function loadHours(scope: TenantScope): Promise<Hours> {
  const nowMinute = toMinute(scope.nowMs);
  const from = new Date(scope.nowMs);
  const to = new Date(toMs(nowMinute + aheadDays * minutesPerDay));
  const [professionals, weekly, openings, timeOff] = await readTenant(scope, (tx) =>
    Promise.all([
      selectProfessionals(tx, scope),
      selectWeeklyHours(tx, scope),
      selectOpenings(tx, scope, from, to),
      selectTimeOff(tx, scope, from, to),
    ]),
  );
  const { timeZone } = scope.tenant;
  const isoOf = (moment: Date) => toIso(toMinute(moment.getTime()), timeZone);
  return {
    professionals,
    weekly,
    openings: openings.map(({ id, batchId, professionalId, startsAt, endsAt }) => ({
      ...{ id, batchId, professionalId },
      start: isoOf(startsAt),
      end: isoOf(endsAt),
    })),
    timeOff: timeOff.map(({ id, professionalId, reason, startsAt, endsAt }) => ({
      ...{ id, professionalId, reason },
      start: isoOf(startsAt),
      end: isoOf(endsAt),
    })),
  };
}
