import type { PlacementCode } from "@/lib/appointments/decide-placement";
import type { SlotView } from "@/lib/availability/slot-view";

/** Why one date of a series cannot stand where it was asked. */
export type DateCode = PlacementCode | "client_busy" | "time_skipped" | ChangeCode;

type ChangeCode = "already_cancelled" | "not_changeable" | "already_past" | "too_late_to_change";

/** One date of a series, before it is booked or moved. */
export type SeriesDateView = {
  /** The wall clock that was asked for: `2026-12-07T09:30`. */
  readonly wanted: string;
  /** The appointment that moves there; null for a new one. */
  readonly appointmentId: string | null;
  /** ISO 8601 with its offset, and who attends; null where it cannot be. */
  readonly free: { readonly start: string; readonly professionalId: string } | null;
  readonly code: DateCode | null;
  /** The nearest free times, at most three; none where it can be. */
  readonly alternatives: readonly SlotView[];
};

export type SeriesPreview = { readonly dates: readonly SeriesDateView[] };

export const seriesReaches = ["one", "following", "all"] as const;

/** How far a change of one appointment reaches in its series. */
export type SeriesReach = (typeof seriesReaches)[number];

/** Where an appointment stands in its series. */
export type SeriesPlace = {
  readonly seriesId: string;
  /** From 1 on, by start, those that ended included. */
  readonly number: number;
  readonly total: number;
  /** How many a change that reaches `following` or `all` would touch: those ahead that still stand. */
  readonly open: { readonly following: number; readonly all: number };
};
