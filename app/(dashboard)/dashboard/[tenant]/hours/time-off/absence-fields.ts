import type { AbsenceView } from "@/lib/availability/time-off-view";
import type { Recurrence } from "@/lib/core/scheduling/context";
import { addDays, type LocalDate } from "@/lib/core/time/civil";

/** An absence as its form holds it. */
export type AbsenceFields = {
  /** `everybody`, a professional's id, or `room:` and a room's. */
  readonly who: string;
  readonly from: LocalDate;
  /** Included where it takes whole days. */
  readonly to: LocalDate;
  readonly wholeDays: boolean;
  /** `HH:MM`; empty for whole days. */
  readonly start: string;
  readonly end: string;
  readonly repeats: Recurrence["unit"] | "";
  readonly every: number;
  readonly until: LocalDate | "";
  readonly reason: string;
};

/** What a form must hold, and an action be sent, to say an absence again. */
export function fieldsOf(absence: AbsenceView): AbsenceFields {
  const { professionalId, resourceId, start, end, recurrence, reason } = absence;
  const wholeDays = timeIn(start) === "00:00" && timeIn(end) === "00:00";
  const endDate = end.slice(0, 10);
  return {
    who: resourceId ? `room:${resourceId}` : (professionalId ?? "everybody"),
    from: start.slice(0, 10),
    to: wholeDays ? addDays(endDate, -1) : endDate,
    wholeDays,
    start: wholeDays ? "" : timeIn(start),
    end: wholeDays ? "" : timeIn(end),
    repeats: recurrence?.unit ?? "",
    every: recurrence?.every ?? 1,
    until: recurrence?.until ?? "",
    reason: reason ?? "",
  };
}

export function emptyFields(today: LocalDate): AbsenceFields {
  return {
    ...{ who: "", from: today, to: today, wholeDays: true, start: "", end: "" },
    ...{ repeats: "", every: 1, until: "", reason: "" },
  };
}

function timeIn(iso: string): string {
  return iso.slice(11, 16);
}
