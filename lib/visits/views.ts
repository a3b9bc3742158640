import type { AppointmentStatus } from "@/lib/core/appointments/status";
import type { Currency } from "@/lib/core/money/money";
import type { PlaceView } from "@/lib/places/place-of";

/** A start at which a whole visit fits. ISO 8601 with its offset. */
export type VisitTime = {
  readonly start: string;
  readonly end: string;
  /** Who gives the first part. */
  readonly professionalId: string;
  /** Null is the tenant's main place. */
  readonly siteId: string | null;
  readonly parts: readonly { readonly start: string; readonly professionalId: string }[];
};

/** Detail of a refusal: the nearest starts at which all of it fits. */
export type VisitAlternatives = { readonly alternatives: readonly VisitTime[] };

export type BookedVisit = {
  readonly visitId: string;
  /** The first part's appointment. */
  readonly id: string;
  readonly start: string;
  readonly client: { readonly name: string };
  readonly appointmentIds: readonly string[];
};

/** One service of a visit as pages show it. */
export type VisitPartView = {
  readonly id: string;
  readonly code: string;
  readonly status: AppointmentStatus;
  readonly version: number;
  readonly start: string;
  readonly end: string;
  readonly service: { readonly id: string; readonly name: string };
  readonly professional: {
    readonly id: string;
    readonly name: string;
    readonly title: string | null;
    readonly specialty: string | null;
  };
  readonly place: PlaceView;
  readonly priceMinor: number | null;
  readonly currency: Currency;
  /** Whether the reader may cancel it now. */
  readonly isCancellable: boolean;
};
