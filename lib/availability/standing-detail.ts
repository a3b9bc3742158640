/** What a person must confirm first: how many appointments stand in that time, and when the first of them starts. */
export type StandingDetail = {
  readonly standingAppointments: number;
  /** ISO 8601 with the offset of the tenant's zone. */
  readonly firstStanding?: string | null;
};

/** The number in a refusal's detail; null where it holds none. */
export function standingIn(detail: unknown): number | null {
  if (typeof detail !== "object" || detail === null) return null;
  const { standingAppointments } = detail as { standingAppointments?: unknown };
  return typeof standingAppointments === "number" ? standingAppointments : null;
}

/** When the first of them starts, where the refusal says it. */
export function firstStandingIn(detail: unknown): string | null {
  if (typeof detail !== "object" || detail === null) return null;
  const { firstStanding } = detail as { firstStanding?: unknown };
  return typeof firstStanding === "string" ? firstStanding : null;
}
