import type { DayWindow } from "../scheduling/context";
import type { LocalDate } from "../time/civil";

/** Why an opening cannot be made, or may not be meant. */
export type ConflictReason =
  | "in_the_past"
  | "time_skipped"
  | "opening_overlaps"
  | "time_off"
  | "holiday";

/** What is in the way of one professional's window on one date. */
export interface OpeningConflict extends DayWindow {
  readonly professionalId: string;
  readonly date: LocalDate;
  readonly reason: ConflictReason;
  /** The holiday's name or why somebody is away, where that is known. */
  readonly name: string | null;
}

/** What can be opened all the same, where the person means it. */
export function isDoubtful(reason: ConflictReason): boolean {
  return reason === "time_off" || reason === "holiday";
}
