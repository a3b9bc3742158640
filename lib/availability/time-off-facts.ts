import type { timeOff } from "@/db/schema";
import type { MaybeRecurring } from "@/lib/core/openings/occurrences";
import { dateOfDay, dayOf } from "@/lib/core/time/civil";
import { toMinute, toMs } from "@/lib/core/time/epoch";

/** Who is away when: a professional, a room or, where neither is named, the whole practice. */
export type AwayFacts = MaybeRecurring & {
  readonly professionalId: string | null;
  readonly resourceId: string | null;
  readonly reason: string | null;
};

export type AwayRow = AwayFacts & { readonly id: string };

export function awayOfRow(row: typeof timeOff.$inferSelect): AwayRow {
  const { id, professionalId, resourceId, reason, recurEvery, recurUnit, recurUntil } = row;
  return {
    ...{ id, professionalId, resourceId, reason },
    startMinute: toMinute(row.startsAt.getTime()),
    endMinute: Math.ceil(row.endsAt.getTime() / 60_000),
    recurrence:
      recurEvery === null || recurUnit === null
        ? null
        : {
            every: recurEvery,
            unit: recurUnit,
            ...(recurUntil === null ? {} : { untilDay: dayOf(recurUntil) }),
          },
  };
}

export function columnsOf({ startMinute, endMinute, recurrence, ...facts }: AwayFacts) {
  const { professionalId, resourceId, reason } = facts;
  const untilDay = recurrence?.untilDay;
  return {
    ...{ professionalId, resourceId, reason },
    startsAt: new Date(toMs(startMinute)),
    endsAt: new Date(toMs(endMinute)),
    recurEvery: recurrence?.every ?? null,
    recurUnit: recurrence?.unit ?? null,
    recurUntil: untilDay === undefined ? null : dateOfDay(untilDay),
  };
}
