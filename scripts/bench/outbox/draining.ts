import { runChild } from "../../lib/run-child";
import type { Drained } from "./drain-for";

/** As many as the machine that it was measured on has cores. */
export const workers = 4;

const drainSeconds = 20;

/** Begins as many processes, each of which drains for twenty seconds. */
export function startDraining(): Promise<Drained>[] {
  return Array.from({ length: workers }, () =>
    runChild<Drained>("scripts/bench/outbox/drain-for.ts", drainSeconds),
  );
}
