import type { BenchRow } from "./bench-row";
import { throughTheVerb } from "./bookings/through-the-verb";

/** The same bookings on a server that never waits for its disk, where the processor alone decides. */
export function run(): Promise<BenchRow[]> {
  return throughTheVerb({ waitsForDisk: false });
}
