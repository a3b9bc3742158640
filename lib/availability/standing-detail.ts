/** An appointment that stands in a time that is no longer open: somebody may move or cancel it. */
export type StandingAppointment = {
  readonly id: string;
  /** ISO 8601 with the offset of the tenant's zone. */
  readonly start: string;
  readonly end: string;
  readonly client: string;
  readonly service: string;
  readonly professional: string;
};

/** A time that is kept at this moment: offered to somebody who waits, or of whoever is booking it. */
export type KeptTime = {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly isOffered?: boolean;
  readonly offeredTo?: string | null;
  /** Who has not confirmed their e-mail yet. */
  readonly awaits?: string | null;
  readonly professionalName?: string;
};

/** What a person must confirm first: how many appointments stand in that time, and the first of them by name. */
export type StandingDetail = {
  readonly standingAppointments: number;
  readonly appointments: readonly StandingAppointment[];
  readonly kept?: readonly KeptTime[];
};

/** What confirming it says: how many are in the way in all. */
export function inTheWay({ standingAppointments, kept = [] }: StandingDetail): number {
  return standingAppointments + kept.length;
}

/** What a refusal brings along; null where it is about something else. */
export function standingIn(detail: unknown): StandingDetail | null {
  if (typeof detail !== "object" || detail === null) return null;
  return "standingAppointments" in detail ? (detail as StandingDetail) : null;
}
