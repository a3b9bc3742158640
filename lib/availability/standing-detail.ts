/** What a person must confirm first: how many appointments stand in that time. */
export type StandingDetail = { readonly standingAppointments: number };

/** The number in a refusal's detail; null where it holds none. */
export function standingIn(detail: unknown): number | null {
  if (typeof detail !== "object" || detail === null) return null;
  const { standingAppointments } = detail as { standingAppointments?: unknown };
  return typeof standingAppointments === "number" ? standingAppointments : null;
}
