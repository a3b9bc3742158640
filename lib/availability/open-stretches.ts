import "server-only";
import { randomUUID } from "node:crypto";
import type { TenantScope, Tx } from "@/db/scope";
import { actorIdOf, writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { LocalDate } from "@/lib/core/time/civil";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { type Interval, overlaps } from "@/lib/core/time/interval";
import { toIso } from "@/lib/core/time/iso";
import { insertOpenings } from "./opening-store";
import type { OpeningView } from "./read-working-time";
import { lockProfessionals, selectOpenings } from "./store";

export type WantedStretch = Interval & {
  readonly professionalId: string;
  readonly date: LocalDate;
  /** Left out or null: the main place. */
  readonly siteId?: string | null;
};

export type OpenedHours = {
  /** Undoes all of it at once (`removeOpenings`). */
  readonly batchId: string;
  readonly openings: readonly OpeningView[];
};

export type OpenStretchesCode = "not_found" | "opening_overlaps" | "professional_unavailable";

/** Where in the input a refusal lies, when it lies on one date or professional. */
export type OpenHoursDetail = { readonly date?: LocalDate; readonly professionalId?: string };

/** Opens stretches by hand, all of them or none. A professional's hours are changed by one person at a time. */
export async function openStretches(
  tx: Tx,
  scope: TenantScope,
  stretches: readonly WantedStretch[],
): Promise<Result<OpenedHours, OpenStretchesCode, OpenHoursDetail>> {
  const ids = [...new Set(stretches.map(({ professionalId }) => professionalId))].sort();
  const locked = await lockProfessionals(tx, scope, ids);
  if (locked.length < ids.length) return fail("not_found");
  const inactive = locked.find((each) => !each.active);
  if (inactive) return fail("professional_unavailable", { professionalId: inactive.id });
  const { from, to } = spanOf(stretches);
  const existing = await selectOpenings(tx, scope, from, to);
  const clash = stretches.find((each) => existing.some((other) => isClash(each, other)));
  if (clash) {
    return fail("opening_overlaps", { date: clash.date, professionalId: clash.professionalId });
  }
  const batchId = randomUUID();
  const wanted = stretches.map((each) => ({ ...each, id: randomUUID() }));
  const createdBy = actorIdOf(scope.actor);
  await insertOpenings(
    tx,
    scope,
    wanted.map(({ id, professionalId, siteId = null, ...time }) => ({
      ...{ id, professionalId, siteId, batchId, createdBy },
      ...momentsOf(time),
    })),
  );
  const { timeZone } = scope.tenant;
  const openings = wanted.map(({ id, professionalId, siteId = null, startMinute, endMinute }) => ({
    ...{ id, batchId, professionalId, siteId },
    start: toIso(startMinute, timeZone),
    end: toIso(endMinute, timeZone),
  }));
  await writeAudit(tx, scope, {
    action: "opening:create",
    subjectType: "opening_batch",
    subjectId: batchId,
    detail: { openings: openings.map(({ batchId: _, ...each }) => each) },
  });
  return ok({ batchId, openings });
}

function spanOf(times: readonly Interval[]): { from: Date; to: Date } {
  return {
    from: new Date(toMs(Math.min(...times.map(({ startMinute }) => startMinute)))),
    to: new Date(toMs(Math.max(...times.map(({ endMinute }) => endMinute)))),
  };
}

function isClash(
  wanted: Interval & { readonly professionalId: string },
  other: { professionalId: string; startsAt: Date; endsAt: Date },
): boolean {
  const time = {
    startMinute: toMinute(other.startsAt.getTime()),
    endMinute: toMinute(other.endsAt.getTime()),
  };
  return wanted.professionalId === other.professionalId && overlaps(wanted, time);
}

function momentsOf({ startMinute, endMinute }: Interval) {
  return { startsAt: new Date(toMs(startMinute)), endsAt: new Date(toMs(endMinute)) };
}
