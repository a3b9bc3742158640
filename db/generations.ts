import "server-only";
import postgres, { type Sql } from "postgres";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { ConnectionReplacedError } from "./errors";
import { undelayedSocket } from "./undelayed-socket";

const retirementMs = 250;

/**
 * One pool of connections. postgres.js can wedge a pool when the server restarts under load, so a pool that
 * sees a connection failure is replaced whole: a new generation serves at once, the old one is given a moment to end.
 */
export type Generation = {
  readonly sql: Sql;
  retired: boolean;
  /** When the server last answered a unit of work, by `performance.now()`. */
  answeredAt: number;
  /** Lets go of those who still wait on it. */
  readonly waiting: Set<(error: Error) => void>;
};

type Shelf = { current: Generation | undefined; watching: boolean };

const shelfKey = Symbol.for("citaria.db.generations");
const shared = globalThis as unknown as Record<symbol, Shelf>;

export function currentGeneration(): Generation {
  const shelf = theShelf();
  if (!shelf.watching) {
    shelf.watching = true;
    process.on("uncaughtException", onUncaught);
  }
  shelf.current ??= newGeneration();
  return shelf.current;
}

/** The pool that is in use, if one is. */
export function standingPool(): Sql | undefined {
  return theShelf().current?.sql;
}

/** Takes a generation out of service: what still runs on it has a moment to end, then it is let go of. */
export function retire(generation: Generation, cause: unknown): void {
  if (generation.retired) return;
  generation.retired = true;
  const shelf = theShelf();
  if (shelf.current === generation) shelf.current = undefined;
  log.warn({ err: cause }, "database connections are replaced");
  setTimeout(() => {
    for (const letGo of generation.waiting) letGo(new ConnectionReplacedError(cause));
    generation.sql.end({ timeout: 0 }).catch(() => {});
  }, retirementMs).unref();
}

/** Ends the pool: for scripts and tests that must exit, and for a server that stops. */
export async function closePool(): Promise<void> {
  const generation = theShelf().current;
  theShelf().current = undefined;
  if (generation) generation.retired = true;
  await generation?.sql.end({ timeout: 5 });
}

function theShelf(): Shelf {
  shared[shelfKey] ??= { current: undefined, watching: false };
  return shared[shelfKey];
}

function newGeneration(): Generation {
  const { DATABASE_URL, DB_POOL_SIZE, DB_PREPARE } = env();
  const sql = postgres(DATABASE_URL, {
    max: DB_POOL_SIZE,
    prepare: DB_PREPARE,
    connect_timeout: 5,
    idle_timeout: 300,
    onnotice: () => {},
    // Of several hosts postgres.js itself finds the one that answers.
    ...(/@[^/]*,/.test(DATABASE_URL) ? {} : { socket: undelayedSocket }),
    connection: { application_name: "citaria", TimeZone: "UTC" },
  });
  return { sql, retired: false, answeredAt: performance.now(), waiting: new Set() };
}

/**
 * A socket of postgres.js that dies while being written to throws outside of every promise.
 * Any other uncaught exception is left to whoever listens besides us; where nobody does, the process ends as it
 * would without us.
 */
function onUncaught(error: Error): void {
  const thrownAt = error.stack?.match(/^\s+at .*$/m)?.[0] ?? "";
  if (/[\\/]postgres[\\/](cjs[\\/])?src[\\/]/.test(thrownAt)) {
    const { current } = theShelf();
    if (current) retire(current, error);
  } else if (process.listenerCount("uncaughtException") === 1) {
    log.fatal({ err: error }, "uncaught exception");
    process.exit(1);
  }
}
