import type { BenchRow } from "./bench-row";
import { overHttp } from "./bookings/over-http";
import { throughTheVerb } from "./bookings/through-the-verb";

/** Bookings that do not compete: through the verb beside raw SQL, and over HTTP from the production build. */
export async function run(): Promise<BenchRow[]> {
  return [...(await throughTheVerb({ waitsForDisk: true })), ...(await overHttp())];
}
