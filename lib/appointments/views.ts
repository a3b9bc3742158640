import type { actorKinds, appointmentEventKinds, appointmentSources } from "@/db/schema";
import type { SlotView } from "@/lib/availability/slot-view";
import type { StatusStep } from "@/lib/core/appointments/decide-step";
import type { AppointmentStatus } from "@/lib/core/appointments/status";
import type { Currency } from "@/lib/core/money/money";
import type { PlaceView } from "@/lib/places/place-of";
import type { ReservedFor } from "./decide-placement";

type ActorKind = (typeof actorKinds)[number];
export type AppointmentSource = (typeof appointmentSources)[number];

/** An appointment as pages show it. Moments are ISO 8601 with the offset of the tenant's zone. */
export type AppointmentView = {
  readonly id: string;
  /** Short code that people read out on the telephone. */
  readonly code: string;
  readonly status: AppointmentStatus;
  readonly version: number;
  readonly start: string;
  readonly end: string;
  readonly source: AppointmentSource;
  readonly reason: string | null;
  readonly priceMinor: number | null;
  readonly currency: Currency;
  /** Shared by the appointments of one visit; null where it stands alone. */
  readonly visitId: string | null;
  /** Shared by appointments that come back; null where it stands alone. */
  readonly seriesId: string | null;
  /** When the client said they will come. */
  readonly acceptedAt: string | null;
  /** Placed on top of another on purpose. */
  readonly overbooked: boolean;
  readonly cancellation: {
    readonly at: string;
    readonly by: ActorKind;
    readonly reason: string | null;
  } | null;
  readonly service: { readonly id: string; readonly name: string };
  readonly professional: {
    readonly id: string;
    readonly name: string;
    readonly title: string | null;
    readonly specialty: string | null;
  };
  readonly place: PlaceView;
  /** Name of the room or chair that was assigned. */
  readonly room: string | null;
  /** Name of the priority level that its request had; null for everybody's. */
  readonly priority: string | null;
  readonly client: {
    readonly id: string;
    readonly name: string;
    readonly email: string | null;
    /** E.164 */
    readonly phone: string | null;
  };
};

/** One thing that happened to an appointment, oldest first in lists. */
export type AppointmentHistoryEntry = {
  readonly id: string;
  readonly at: string;
  readonly kind: (typeof appointmentEventKinds)[number];
  readonly version: number;
  readonly fromStatus: AppointmentStatus | null;
  readonly toStatus: AppointmentStatus;
  readonly fromStart: string | null;
  readonly toStart: string | null;
  /** Of one that became longer or shorter. */
  readonly fromEnd: string | null;
  readonly toEnd: string | null;
  readonly actorKind: ActorKind;
  readonly actorName: string | null;
  readonly reason: string | null;
  /** Whether the team chose to tell the client; null where there was no choice. */
  readonly clientTold: boolean | null;
};

/** What the reader may do with it now; the verbs decide again. */
export type AppointmentOptions = {
  /** Whether it is theirs to change at all: a colleague's is only shown. */
  readonly act: boolean;
  readonly accept: boolean;
  readonly move: boolean;
  readonly cancel: boolean;
  /** For how many milliseconds more taking its cancellation back is offered; 0: not, or no more. */
  readonly undoCancelMs: number;
  /** Steps of the desk that are legal now; empty for clients. */
  readonly steps: readonly StatusStep[];
  /** Until when a client may move it, and cancel it. */
  readonly moveUntil: string;
  readonly cancelUntil: string;
};

export type AppointmentListing = AppointmentView & { readonly options: AppointmentOptions };

export type AppointmentDetail = AppointmentListing & {
  /** What the team noted; null for anybody else. */
  readonly notes: string | null;
  /** To the team: who called, where somebody else comes. */
  readonly callerName: string | null;
  readonly history: readonly AppointmentHistoryEntry[];
};

/** Detail of `slot_taken` and `client_busy`: the nearest starts that are free. */
export type Alternatives = { readonly alternatives: readonly SlotView[] };

/** Detail of `slot_taken` and `overbook_limit_reached` for who may overbook. */
export type OverbookRoom = {
  /** How many may stand on top of another at once. */
  readonly most: number;
  /** How many of them still fit there; null while it is open with whom. */
  readonly left: number | null;
};

/** What a refused booking or move brings along, by its code. */
export type RefusalDetail = Partial<
  Alternatives & ReservedFor & { readonly overbook: OverbookRoom }
>;

/** What whoever booked is shown. */
export type BookedAppointment = {
  readonly id: string;
  readonly code: string;
  readonly status: AppointmentStatus;
  readonly version: number;
  /** ISO 8601 with the offset of the tenant's zone. */
  readonly start: string;
  readonly end: string;
  readonly service: { readonly id: string; readonly name: string };
  readonly professional: {
    readonly id: string;
    readonly name: string;
    readonly title: string | null;
  };
  readonly client: { readonly id: string; readonly name: string; readonly email: string | null };
  readonly priceMinor: number | null;
  readonly currency: Currency;
};
