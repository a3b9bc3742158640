import "server-only";
import { isConnectionFailure } from "@/db/errors";
import { log } from "@/lib/log";
import { drain } from "./drain";

const pollMs = 2_000;
/** A burst of kicks is one round; the change that kicked has committed. */
const nudgeMs = 50;

type Timer = { next: NodeJS.Timeout | undefined; draining: boolean; nudged: boolean };

/** Shared by name: pages, actions and instrumentation are bundled apart, each with its own copy of this module. */
const timerKey = Symbol.for("citaria.notifications.timer");
const shared = globalThis as unknown as Record<symbol, Timer | undefined>;

/** Drains the outbox in this process, every two seconds and when nudged. For servers without Inngest. */
export function startEmbeddedTimer(): void {
  if (shared[timerKey]) return;
  const timer: Timer = { next: undefined, draining: false, nudged: false };
  shared[timerKey] = timer;
  schedule(timer, pollMs);
}

/** Brings the next round forward. Does nothing in a process that has no timer. */
export function nudgeEmbeddedTimer(): void {
  const timer = shared[timerKey];
  if (!timer) return;
  if (timer.draining) timer.nudged = true;
  else schedule(timer, nudgeMs);
}

function schedule(timer: Timer, delayMs: number): void {
  clearTimeout(timer.next);
  timer.next = setTimeout(() => round(timer), delayMs).unref();
}

async function round(timer: Timer): Promise<void> {
  timer.draining = true;
  timer.nudged = false;
  try {
    await drain({ maxRounds: 50 });
  } catch (error) {
    const level = isConnectionFailure(error) ? "warn" : "error";
    log[level]({ err: error }, "the outbox was not drained; the next round tries again");
  } finally {
    timer.draining = false;
    schedule(timer, timer.nudged ? nudgeMs : pollMs);
  }
}
