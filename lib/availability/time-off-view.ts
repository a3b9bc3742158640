import type { Recurrence } from "@/lib/core/scheduling/context";
import { dateOfDay, type LocalDate } from "@/lib/core/time/civil";
import { toIso } from "@/lib/core/time/iso";
import { fingerprintOf } from "@/lib/fingerprint";
import { type AwayRow, columnsOf } from "./time-off-facts";

/** An absence as it was noted: its first time, and how it comes back. */
export type AbsenceView = {
  readonly id: string;
  /** Neither named: the whole practice. */
  readonly professionalId: string | null;
  readonly resourceId: string | null;
  /** ISO 8601 with the offset of the tenant's zone. */
  readonly start: string;
  readonly end: string;
  readonly recurrence: {
    readonly every: number;
    readonly unit: Recurrence["unit"];
    readonly until: LocalDate | null;
  } | null;
  readonly reason: string | null;
  /** Sent back by whoever changes it. */
  readonly revision: string;
};

export function absenceView(row: AwayRow, timeZone: string): AbsenceView {
  const { id, professionalId, resourceId, reason, recurrence } = row;
  return {
    ...{ id, professionalId, resourceId, reason },
    start: toIso(row.startMinute, timeZone),
    end: toIso(row.endMinute, timeZone),
    recurrence: recurrence && {
      every: recurrence.every,
      unit: recurrence.unit,
      until: recurrence.untilDay === undefined ? null : dateOfDay(recurrence.untilDay),
    },
    revision: revisionOf(row),
  };
}

/** The same facts have the same revision. */
export function revisionOf(row: AwayRow): string {
  return fingerprintOf(columnsOf(row));
}
