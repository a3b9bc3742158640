import "server-only";

/** A burst of nudges is one round. */
const nudgeMs = 50;

/** The embedded timer of this process. */
export type DrainTimer = {
  next: NodeJS.Timeout | undefined;
  isDraining: boolean;
  isNudged: boolean;
  round: () => void;
};

/** Shared by name: pages, actions and instrumentation are bundled apart, each with its own copy of this module. */
const key = Symbol.for("citaria.notifications.timer");
const shared = globalThis as unknown as Record<symbol, DrainTimer | undefined>;

export function drainTimer(): DrainTimer | undefined {
  return shared[key];
}

export function keepDrainTimer(timer: DrainTimer): void {
  shared[key] = timer;
}

/** Brings the next round forward. Does nothing in a process that has no timer. */
export function nudgeEmbeddedTimer(): void {
  const timer = drainTimer();
  if (!timer) return;
  timer.isNudged = true;
  if (!timer.isDraining) scheduleRound(timer, nudgeMs);
}

/** Replaces the round that was scheduled. Never keeps a process alive. */
export function scheduleRound(timer: DrainTimer, delayMs: number): void {
  clearTimeout(timer.next);
  timer.next = setTimeout(timer.round, delayMs).unref();
}
