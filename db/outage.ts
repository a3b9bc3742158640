import "server-only";
import { isConnectionFailure } from "./errors";

const probeEveryMs = 100;
const patienceMs = 2_000;

/** From the first connection failure until the server answers again. */
type Outage = { readonly startedAt: number; readonly cause: unknown; readonly over: Promise<void> };

const key = Symbol.for("citaria.db.outage");
const shared = globalThis as unknown as Record<symbol, Outage | undefined>;

export function currentOutage(): Outage | undefined {
  return shared[key];
}

/** Whether the database has been away for longer than a unit of work should wait in hope. */
export function isDatabaseAway(): boolean {
  const outage = currentOutage();
  return outage !== undefined && performance.now() - outage.startedAt > patienceMs;
}

/** Begins an outage, unless one is known, and asks with `probe` until the server answers: one asks for all. */
export function noteOutage(cause: unknown, probe: () => Promise<void>): void {
  if (shared[key]) return;
  const over = untilAnswered(probe).then(() => {
    shared[key] = undefined;
  });
  shared[key] = { startedAt: performance.now(), cause, over };
}

async function untilAnswered(probe: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await probe();
    } catch (error) {
      if (!isConnectionFailure(error)) return;
      await new Promise((resolve) => setTimeout(resolve, probeEveryMs).unref());
    }
  }
}
