/** Something to run that keeps so many cores busy. */
export interface Job {
  name: string;
  cores: number;
  /** Names of those that must have ended before, as far as they run at all. */
  after?: readonly string[];
}

/**
 * Runs all jobs side by side as far as `cores` reach, in their order: one that waits for another's end lets those behind
 * it go ahead, one that waits for cores does not. A job that wants more cores than there are has them all.
 */
export async function runSideBySide<J extends Job>(
  jobs: readonly J[],
  cores: number,
  run: (job: J) => Promise<void>,
): Promise<void> {
  const waiting = [...jobs];
  const running = new Map<string, Promise<void>>();
  let free = cores;
  while (waiting.length > 0 || running.size > 0) {
    for (let job = nextReady(); job; job = nextReady()) start(job);
    await Promise.race(running.values());
  }

  function nextReady(): J | undefined {
    const isPending = (name: string) =>
      running.has(name) || waiting.some((each) => each.name === name);
    const ready = waiting.find(({ after = [] }) => !after.some(isPending));
    return ready && wanted(ready) <= free ? ready : undefined;
  }

  function start(job: J): void {
    waiting.splice(waiting.indexOf(job), 1);
    free -= wanted(job);
    const ended = run(job).finally(() => {
      running.delete(job.name);
      free += wanted(job);
    });
    running.set(job.name, ended);
  }

  function wanted(job: J): number {
    return Math.min(job.cores, cores);
  }
}
