import "server-only";
import postgres, { type Sql } from "postgres";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { type ChangesSince, readChanges, selectChanges } from "./lookups";
import { liveChannel } from "./wake";

/** Woken or not, it looks this often: nothing is lost with a NOTIFY, and a connection that froze is noticed. */
const lookEveryMs = 2_000;
const answerWithinMs = 3_000;
const forgetEveryMs = 60_000;
/** Between two looks at least, however often it is woken. */
const restMs = 30;

export type Following = { stop(): void };

/**
 * Tells what is committed, of all tenants, from now on until stopped: by one connection of its own, which it makes again
 * when it is lost or does not answer. What was committed meanwhile is told then; `missed` where that cannot be known.
 * The first time it tells, which is at once, says that from here on nothing is left out.
 */
export function followChanges(tell: (news: ChangesSince) => void): Following {
  const stopped = new AbortController();
  void follow(tell, stopped.signal);
  return { stop: () => stopped.abort() };
}

async function follow(tell: (news: ChangesSince) => void, stopped: AbortSignal): Promise<void> {
  let moment: string | null = null;
  let failures = 0;
  while (!stopped.aborted) {
    const line = openLine(stopped);
    let isBack = true;
    try {
      await line.answer((sql) => sql.unsafe(`LISTEN ${liveChannel}`));
      for (let forgottenAt = Number.NEGATIVE_INFINITY; !stopped.aborted; ) {
        if (performance.now() - forgottenAt > forgetEveryMs) {
          await line.answer((sql) => sql`SELECT app.forget_changes()`);
          forgottenAt = performance.now();
        }
        const since: string | null = moment;
        const news = readChanges(await line.answer((sql) => selectChanges(sql, since, null)));
        // Who has just looked can have missed nothing, however long some transaction holds the memory's mark back.
        const missed = news.missed && isBack;
        [isBack, failures, moment] = [false, 0, news.moment];
        if (since === null || missed || news.changes.length > 0) tell({ ...news, missed });
        await line.woken();
      }
    } catch (error) {
      failures += 1;
      if (failures === 1) log.warn({ err: error }, "changes are not followed; trying again");
      await pause(Math.min(5_000, 50 * 2 ** failures) * (0.5 + Math.random() / 2));
    } finally {
      line.close();
    }
  }
}

type Line = {
  /** Throws when the connection is lost or the server does not answer in time. */
  answer<T>(ask: (sql: Sql) => Promise<T>): Promise<T>;
  /** Until there may be news, or it is time to look; throws when the connection is lost. */
  woken(): Promise<void>;
  close(): void;
};

/** One connection that is never quietly made anew, since LISTEN would be forgotten with it. */
function openLine(stopped: AbortSignal): Line {
  let isWoken = false;
  let wake = () => {};
  let lose: (error: Error) => void = () => {};
  const lost = new Promise<never>((_, reject) => {
    lose = reject;
  });
  lost.catch(() => {});
  const onWake = () => {
    isWoken = true;
    wake();
  };
  stopped.addEventListener("abort", onWake, { once: true });
  const sql = postgres(env().DATABASE_URL, {
    ...{ max: 1, prepare: false, fetch_types: false, idle_timeout: 0, max_lifetime: null },
    ...{ connect_timeout: 3, onnotice: () => {} },
    connection: { application_name: "citaria live", TimeZone: "UTC" },
    onclose: () => lose(new Error("The connection that follows changes was closed")),
    // Not in the types of postgres.js, whose own `listen` uses it.
    ...{ onnotify: onWake },
  });
  return {
    answer: (ask) =>
      within(answerWithinMs, Promise.race([ask(sql), lost]), () => {
        throw new Error("The connection that follows changes does not answer");
      }),
    async woken() {
      await within(restMs, lost, () => {});
      const news = new Promise<void>((resolve) => {
        wake = resolve;
        if (isWoken) resolve();
      });
      await within(lookEveryMs, Promise.race([news, lost]), () => {});
      isWoken = false;
    },
    close() {
      stopped.removeEventListener("abort", onWake);
      sql.end({ timeout: 0 }).catch(() => {});
    },
  };
}

async function within<T>(ms: number, promise: Promise<T>, late: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<T>((resolve, reject) => {
    timer = setTimeout(() => {
      try {
        resolve(late());
      } catch (error) {
        reject(error);
      }
    }, ms);
    timer.unref();
  });
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
