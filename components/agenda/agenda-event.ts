import type { ClientAnswer } from "@/lib/core/appointments/client-answer";
import type { AppointmentStatus } from "@/lib/core/appointments/status";
import type { LocalDate } from "@/lib/core/time/civil";

/** An appointment as the calendar draws it. */
export type AgendaEvent = {
  readonly id: string;
  /** Where it opens. */
  readonly href: string;
  /** ISO 8601 with the zone's offset. */
  readonly start: string;
  readonly end: string;
  /** "9:30 a. m." */
  readonly timeText: string;
  readonly professionalId: string;
  /** Whose it is, where several professionals are on the screen. */
  readonly person: AgendaPerson | null;
  readonly clientName: string;
  readonly serviceName: string;
  readonly status: AppointmentStatus;
  /** The status in the page's language. */
  readonly statusText: string;
  /** That it stands on top of another, in the page's language; null where it does not. */
  readonly overbookedText: string | null;
  /** What the client said themself, in words: "Confirmó: sáb, 21 nov, 10:05"; null where they said nothing. */
  readonly answer: { readonly said: ClientAnswer["said"]; readonly text: string } | null;
  readonly isMovable: boolean;
  /** Whether its length may be changed; a seat of a shared time is as long as the others. */
  readonly isResizable: boolean;
  /** Minutes around it in which the professional takes nobody. */
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  /** Whether others come back with it, so that a move may mean them too. */
  readonly isInSeries: boolean;
  readonly version: number;
};

type Usual = "id" | "start" | "end" | "timeText" | "professionalId" | "clientName" | "serviceName";
type Rare = "isMovable" | "isResizable" | "isInSeries" | "bufferBefore" | "bufferAfter";

/** As it is sent: what is not so, or is known of its professional or its state, is left out, for of a day there are hundreds. */
export type AgendaAppointment = Pick<AgendaEvent, Usual | "status" | "version"> &
  Partial<Pick<AgendaEvent, Rare>> & {
    readonly isOverbooked?: boolean;
    /** What the client said themself, and when: "sáb, 21 nov, 10:05". */
    readonly said?: readonly [ClientAnswer["said"], string];
  };

/** A professional as the calendar marks them. */
export type AgendaPerson = {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  /** Their place among all professionals, whoever is shown: gives a tint that stays theirs, and an order. */
  readonly place: number;
  /** Whoever looks does not work for them: what is picked in their column is for oneself. */
  readonly isOnlyShown?: boolean;
};

/** A stretch of time behind the appointments. */
export type AgendaShade = {
  readonly start: string;
  readonly end: string;
  /** `time_off` of all who are on the screen, `away` of some of them. */
  readonly kind:
    | "closed"
    | "holiday"
    | "special"
    | "opening"
    | "time_off"
    | "away"
    | "held"
    | "reserved"
    | "free";
  readonly label?: string;
};

/** A professional's own column of a day. */
export type AgendaColumn = {
  readonly person: AgendaPerson;
  readonly shades: readonly AgendaShade[];
};

/** How many appointments begin on a date. */
export type DateCount = { readonly date: LocalDate; readonly count: number };

/** Wall-clock bounds of the grid, `HH:MM`. */
export type DayBounds = { readonly from: string; readonly to: string };
