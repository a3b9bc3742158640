import "server-only";
import { standingPool } from "./generations";

/** On it the processes that follow changes are woken; its messages say nothing. */
export const liveChannel = "citaria_live";

/** So many milliseconds apart at least, whatever is committed: one NOTIFY speaks for all commits before it. */
const gapMs = 40;

let lastAt = 0;
let timer: NodeJS.Timeout | undefined;

/**
 * Wakes whoever follows changes, soon after a commit. By itself and not in the transaction: a transaction that notifies
 * holds a lock of the whole server until its commit is on the disk. Best effort: who follows looks now and then anyway.
 */
export function wakeFollowers(): void {
  if (timer) return;
  const waitMs = Math.max(0, lastAt + gapMs - performance.now());
  timer = setTimeout(notify, waitMs);
  timer.unref();
}

function notify(): void {
  timer = undefined;
  lastAt = performance.now();
  const sql = standingPool();
  if (!sql) return;
  const told = sql`SELECT set_config('synchronous_commit', 'off', true), pg_notify(${liveChannel}, '')`;
  told.catch(() => {});
}
