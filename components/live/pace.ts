type Pace = {
  readonly act: () => void;
  /** Whether now is a bad moment: somebody drags, or an answer is on its way that may bring the news itself. */
  readonly isBad: () => boolean;
};

/** Between news and the look at it: what comes together is looked at once. */
const leadMs = 80;
const betweenMs = 1_000;
const againMs = 120;
/** Nobody drags for so long: a button that seems pressed was let go of outside of the window. */
const mostPatienceMs = 15_000;

/** Acts soon after the first of several calls, then once a second at most, and never leaves the last one out. */
export function pace({ act, isBad }: Pace) {
  let timer: number | undefined;
  let lastAt = Number.NEGATIVE_INFINITY;
  const run = (patienceEndsAt: number) => {
    const now = performance.now();
    if (isBad() && now < patienceEndsAt) {
      timer = window.setTimeout(() => run(patienceEndsAt), againMs);
      return;
    }
    timer = undefined;
    lastAt = now;
    act();
  };
  return {
    owe() {
      if (timer !== undefined) return;
      const now = performance.now();
      const waitMs = Math.max(leadMs, lastAt + betweenMs - now);
      timer = window.setTimeout(() => run(now + mostPatienceMs), waitMs);
    },
    stop: () => window.clearTimeout(timer),
  };
}
