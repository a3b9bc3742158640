import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { actorIdOf, writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { LocalDate } from "@/lib/core/time/civil";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { type Interval, overlaps } from "@/lib/core/time/interval";
import { toIso } from "@/lib/core/time/iso";
import { instantOf } from "@/lib/core/time/zone";
import type { OpeningView } from "./read-working-time";
import type { openHoursInput } from "./schema";
import { insertOpenings, lockProfessionals, selectOpenings } from "./store";

export type OpenHoursInput = z.output<typeof openHoursInput>;

export type OpenedHours = {
  /** Undoes all of it at once (`removeOpenings`). */
  readonly batchId: string;
  readonly openings: readonly OpeningView[];
};

export type OpenHoursCode =
  | "not_found"
  | "in_the_past"
  | "time_skipped"
  | "opening_overlaps"
  | "professional_unavailable";

/** Where in the input a refusal lies, when it lies on one date or professional. */
export type OpenHoursDetail = { readonly date?: LocalDate; readonly professionalId?: string };

/**
 * Opens the same hours by hand on some dates for some professionals: all of them or, refused, none. A professional who
 * worked by schedule alone now works by both, or nobody could book what was opened.
 */
export async function openHours(
  scope: TenantScope,
  input: OpenHoursInput,
): Promise<Result<OpenedHours, OpenHoursCode, OpenHoursDetail>> {
  const times = timesOf(scope, input);
  if (!times.ok) return times;
  return withTenant(scope, async (tx) => {
    const ids = [...new Set(input.professionalIds)].sort();
    const locked = await lockProfessionals(tx, scope, ids);
    if (locked.length < ids.length) return fail("not_found");
    const inactive = locked.find((each) => !each.active);
    if (inactive) return fail("professional_unavailable", { professionalId: inactive.id });
    const { from, to } = spanOf(times.value);
    const existing = await selectOpenings(tx, scope, from, to);
    const wanted = ids.flatMap((professionalId) =>
      times.value.map((time) => ({ ...time, professionalId, id: randomUUID() })),
    );
    const clash = wanted.find((each) => existing.some((other) => isClash(each, other)));
    if (clash) {
      return fail("opening_overlaps", { date: clash.date, professionalId: clash.professionalId });
    }
    const batchId = randomUUID();
    const createdBy = actorIdOf(scope.actor);
    await insertOpenings(
      tx,
      scope,
      wanted.map(({ id, professionalId, ...time }) => ({
        ...{ id, professionalId, batchId, createdBy },
        ...momentsOf(time),
      })),
    );
    await writeAudit(tx, scope, {
      action: "opening:create",
      subjectType: "opening_batch",
      subjectId: batchId,
      detail: { ...input, count: wanted.length },
    });
    const { timeZone } = scope.tenant;
    return ok({
      batchId,
      openings: wanted.map(({ id, professionalId, startMinute, endMinute }) => ({
        ...{ id, batchId, professionalId },
        start: toIso(startMinute, timeZone),
        end: toIso(endMinute, timeZone),
      })),
    });
  });
}

type DatedTime = Interval & { readonly date: LocalDate };

function timesOf(
  { tenant, nowMs }: TenantScope,
  { dates, start, end }: OpenHoursInput,
): Result<readonly DatedTime[], "in_the_past" | "time_skipped", OpenHoursDetail> {
  const times: DatedTime[] = [];
  for (const date of [...new Set(dates)].sort()) {
    const from = instantOf(date, start, tenant.timeZone);
    const to = instantOf(date, end, tenant.timeZone);
    if (!from.ok || !to.ok) return fail("time_skipped", { date });
    if (to.value <= toMinute(nowMs)) return fail("in_the_past", { date });
    times.push({ date, startMinute: from.value, endMinute: to.value });
  }
  return ok(times);
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
