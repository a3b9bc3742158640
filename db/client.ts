import "server-only";
import postgres, { type Sql } from "postgres";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { isConnectionFailure, ServiceUnavailableError } from "./errors";

const unitDeadlineMs = 15_000;
const retirementMs = 250;
const returnWaitMs = 3_000;
const returnPollMs = 150;

/**
 * One pool of connections. postgres.js can wedge a pool when the server restarts under load, so a pool that
 * sees a connection failure is replaced whole: a new generation serves at once, the old one is given a moment to end.
 */
type Generation = {
  sql: Sql;
  retired: boolean;
  lost: Promise<never>;
  lose: (error: Error) => void;
};

type Pool = { current: Generation | undefined; watching: boolean };

const poolKey = Symbol.for("citaria.db.pool");
const shared = globalThis as unknown as Record<symbol, Pool>;

function pool(): Pool {
  shared[poolKey] ??= { current: undefined, watching: false };
  return shared[poolKey];
}

/**
 * Runs one unit of work on the current generation, within its deadline.
 * A repeatable unit (it only reads) is tried again while a lost server comes back, up to some seconds.
 * Throws ServiceUnavailableError when the connection failed; other errors pass through.
 */
export async function runUnit<T>(
  work: (sql: Sql) => Promise<T>,
  { repeatable }: { repeatable: boolean },
): Promise<T> {
  const giveUpAt = performance.now() + (repeatable ? returnWaitMs : 0);
  for (;;) {
    try {
      return await attempt(work);
    } catch (error) {
      if (!isConnectionFailure(error)) throw error;
      if (performance.now() >= giveUpAt) throw new ServiceUnavailableError(error);
      await pause(returnPollMs);
    }
  }
}

/** Ends the pool: for scripts and tests that must exit, and for a server that stops. */
export async function closePool(): Promise<void> {
  const generation = pool().current;
  pool().current = undefined;
  if (generation) generation.retired = true;
  await generation?.sql.end({ timeout: 5 });
}

async function attempt<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
  const generation = currentGeneration();
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new ServiceUnavailableError(
        new Error(`A unit of work passed ${unitDeadlineMs} ms`),
      );
      retire(generation, error);
      reject(error);
    }, unitDeadlineMs);
  });
  try {
    return await Promise.race([work(generation.sql), generation.lost, deadline]);
  } catch (error) {
    if (isConnectionFailure(error)) retire(generation, error);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function currentGeneration(): Generation {
  const shelf = pool();
  if (!shelf.watching) {
    shelf.watching = true;
    process.on("uncaughtException", onUncaught);
  }
  shelf.current ??= newGeneration();
  return shelf.current;
}

function newGeneration(): Generation {
  const { DATABASE_URL, DB_POOL_SIZE, DB_PREPARE } = env();
  const sql = postgres(DATABASE_URL, {
    max: DB_POOL_SIZE,
    prepare: DB_PREPARE,
    connect_timeout: 5,
    idle_timeout: 300,
    onnotice: () => {},
    connection: {
      application_name: "citaria",
      TimeZone: "UTC",
      statement_timeout: 10_000,
      idle_in_transaction_session_timeout: 10_000,
    },
  });
  let lose: (error: Error) => void = () => {};
  const lost = new Promise<never>((_, reject) => {
    lose = reject;
  });
  lost.catch(() => {});
  return { sql, retired: false, lost, lose };
}

function retire(generation: Generation, cause: unknown): void {
  if (generation.retired) return;
  generation.retired = true;
  const shelf = pool();
  if (shelf.current === generation) shelf.current = undefined;
  log.warn({ err: cause }, "database connections are replaced");
  setTimeout(() => {
    generation.lose(new ServiceUnavailableError(cause));
    generation.sql.end({ timeout: 0 }).catch(() => {});
  }, retirementMs).unref();
}

/** A socket of postgres.js that dies while being written to throws outside of every promise. */
function onUncaught(error: Error): void {
  const fromDriver = /[\\/]postgres[\\/](cjs[\\/])?src[\\/]/.test(error.stack ?? "");
  const generation = pool().current;
  if (fromDriver || isConnectionFailure(error)) {
    if (generation) retire(generation, error);
    return;
  }
  log.fatal({ err: error }, "uncaught exception");
  process.exit(1);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
