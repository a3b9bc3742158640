import type { AppointmentView } from "@/lib/appointments/views";

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
export type VisitPartView = Pick<
  AppointmentView,
  | "id"
  | "code"
  | "status"
  | "version"
  | "start"
  | "end"
  | "service"
  | "professional"
  | "place"
  | "priceMinor"
  | "currency"
> & {
  /** Whether the reader may cancel it now. */
  readonly isCancellable: boolean;
  /** Whether the reader may move it now. */
  readonly isMovable: boolean;
};
