/** What the drains of this process came to that found something. */
export type DrainTimes = {
  readonly rounds: number;
  readonly seconds: number;
  readonly longestSeconds: number;
  readonly messages: number;
};

/** Shared by name: routes and instrumentation are bundled apart, each with its own copy of this module. */
const key = Symbol.for("citaria.drain.times");
const shared = globalThis as unknown as Record<symbol, DrainTimes | undefined>;

export function drainTimes(): DrainTimes {
  return shared[key] ?? { rounds: 0, seconds: 0, longestSeconds: 0, messages: 0 };
}

export function keepDrainTime(seconds: number, messages: number): void {
  const known = drainTimes();
  shared[key] = {
    rounds: known.rounds + 1,
    seconds: known.seconds + seconds,
    longestSeconds: Math.max(known.longestSeconds, seconds),
    messages: known.messages + messages,
  };
}
