import type { LocalDate } from "@/lib/core/time/civil";
import type { AgendaColumn, AgendaEvent, AgendaShade, DateCount, DayBounds } from "./agenda-event";
import type { AgendaView } from "./agenda-query";

export type AgendaMove = {
  /** The new start, ISO 8601 with the zone's offset; without one where the zone's clock skips it. */
  readonly start: string;
  /** Another professional, where it was dropped in their column. */
  readonly professionalId?: string;
  /** Puts the appointment back where it was. */
  readonly revert: () => void;
};

export type AgendaResize = {
  /** The new end, as a move's start. */
  readonly end: string;
  readonly revert: () => void;
};

/** Empty time that somebody pointed at. */
export type AgendaPick = {
  /** ISO 8601 with the zone's offset; a date alone in the month. */
  readonly at: string;
  /** Where a range was drawn. */
  readonly until?: string;
  /** In a professional's own column. */
  readonly professionalId?: string;
};

/** A date, or a professional, of whom more is to be seen. */
export type AgendaDayPick = { readonly date?: LocalDate; readonly professionalId?: string };

export type AgendaCalendarProps = {
  readonly view: AgendaView;
  readonly date: LocalDate;
  readonly timeZone: string;
  /** BCP 47, with the country whose clock is used. */
  readonly locale: string;
  readonly events: readonly AgendaEvent[];
  readonly shades: readonly AgendaShade[];
  readonly columns: readonly AgendaColumn[];
  /** Of the month, which is given no more events of a date than it shows. */
  readonly counts: readonly DateCount[];
  readonly bounds: DayBounds;
  /** On a phone the page scrolls through a month and a list, not the calendar inside of it. */
  readonly isNarrow: boolean;
  /** ISO 8601 in the tenant's zone. */
  readonly now: string;
  /** Whether a range may be drawn. */
  readonly maySelect: boolean;
  readonly noEventsText: string;
  /** Of the row that holds the hours, for screen readers. */
  readonly hoursText: string;
  readonly moreText: (count: number) => string;
  /** What the name at the head of a column leads to. */
  readonly onlyText: (name: string) => string;
  /** It is drawn, and what stood for it is needed no more. */
  readonly onReady: () => void;
  readonly onOpen: (id: string) => void;
  readonly onPick: (pick: AgendaPick) => void;
  readonly onMove: (event: AgendaEvent, move: AgendaMove) => void;
  readonly onResize: (event: AgendaEvent, resize: AgendaResize) => void;
  readonly onPickDay: (pick: AgendaDayPick) => void;
};
