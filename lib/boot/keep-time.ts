import "server-only";
import { databaseNowMs } from "@/db/lookups";
import { followClock } from "@/lib/clock";
import { log } from "@/lib/log";
import { startEmbeddedTimer } from "@/lib/notifications/embedded-timer";

const everyMs = 30_000;
const worthSayingMs = 5_000;
/** A minute less than Inngest's own library lets a request be old by this machine's clock. */
const unheardMs = 4 * 60_000;

/**
 * Follows the database's clock from here on, so that a machine whose own is wrong judges notices, links and signatures
 * like all others. While the database is away, as last heard.
 */
export async function keepTime(): Promise<void> {
  await follow();
  setInterval(() => void follow(), everyMs).unref();
}

let saidMs = 0;

async function follow(): Promise<void> {
  try {
    const behindMs = await followClock(databaseNowMs);
    // What Inngest asks is refused then: what is due leaves without it.
    if (Math.abs(behindMs) > unheardMs) startEmbeddedTimer();
    if (Math.abs(behindMs - saidMs) < worthSayingMs) return;
    saidMs = behindMs;
    log.warn({ behindMs }, "this machine's clock differs from the database's, which is followed");
  } catch (error) {
    log.warn({ err: error }, "the database was not asked for the time");
  }
}
