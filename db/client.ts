import "server-only";
import type { Sql } from "postgres";
import { env } from "@/lib/env";
import { isConnectionFailure, ServiceUnavailableError } from "./errors";
import { currentGeneration, type Generation, retire } from "./generations";
import { currentOutage, noteOutage } from "./outage";

const returnWaitMs = 4_000;
const stillAnsweringMs = 1_000;

/** How far one attempt at a unit of work came; shared by the unit and the pool. */
export type Attempt = {
  /** Set by the unit when it has a connection to itself, by `performance.now()`. */
  startedAt: number | undefined;
  /** Set by the unit, just before COMMIT is sent: from here on it may have happened. */
  mayHaveCommitted: boolean;
  /** Set by the pool: nobody waits for it any more, so it must not commit. */
  abandoned: boolean;
};

type Unit<T> = (sql: Sql, attempt: Attempt) => Promise<T>;

/**
 * Runs one unit of work on the current generation of connections, within its deadline. When the server is lost it is
 * run again, for some seconds, unless it may have committed: so it must be safe to repeat up to its COMMIT.
 * Throws ServiceUnavailableError when the connection failed; other errors pass through.
 */
export async function runUnit<T>(unit: Unit<T>): Promise<T> {
  const giveUpAt = performance.now() + returnWaitMs;
  for (;;) {
    await serverIsBack(giveUpAt);
    const attempt: Attempt = { startedAt: undefined, mayHaveCommitted: false, abandoned: false };
    try {
      return await attemptOnce(unit, attempt);
    } catch (error) {
      if (error instanceof ServiceUnavailableError || !isConnectionFailure(error)) throw error;
      noteOutage(error, probe);
      if (attempt.mayHaveCommitted || performance.now() >= giveUpAt) {
        throw new ServiceUnavailableError(error);
      }
    }
  }
}

/** Waits while the server is known to be away; when it has been away for long, fails at once. */
async function serverIsBack(giveUpAt: number): Promise<void> {
  const outage = currentOutage();
  if (!outage) return;
  const patienceMs = Math.min(giveUpAt, outage.startedAt + returnWaitMs) - performance.now();
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceMs);
  });
  await Promise.race([outage.over, tooLong]);
  clearTimeout(timer);
  if (currentOutage() === outage) throw new ServiceUnavailableError(outage.cause);
}

async function attemptOnce<T>(unit: Unit<T>, attempt: Attempt): Promise<T> {
  const generation = currentGeneration();
  const { waiting } = generation;
  const inLine = waiting.size >= env().DB_POOL_SIZE;
  let letGo: (error: Error) => void = () => {};
  const lost = new Promise<never>((_, reject) => {
    letGo = (error) => {
      attempt.abandoned = true;
      reject(error);
    };
  });
  waiting.add(letGo);
  const timer = setTimeout(() => {
    const overdue = new ServiceUnavailableError(new Error("A unit of work passed its deadline"));
    if (!(inLine && onlyWaited(generation, attempt))) retire(generation, overdue);
    letGo(overdue);
  }, env().DB_UNIT_DEADLINE_MS);
  try {
    const value = await Promise.race([unit(generation.sql, attempt), lost]);
    generation.answeredAt = performance.now();
    return value;
  } catch (error) {
    if (isConnectionFailure(error)) {
      if (!(error instanceof ServiceUnavailableError)) retire(generation, error);
    } else {
      generation.answeredAt = performance.now();
    }
    throw error;
  } finally {
    clearTimeout(timer);
    waiting.delete(letGo);
  }
}

/** Overdue work is taken for a wedged connection, unless it stood in line before connections that answer. */
function onlyWaited({ answeredAt }: Generation, { startedAt }: Attempt): boolean {
  const lately = performance.now() - stillAnsweringMs;
  return answeredAt > lately && (startedAt ?? lately) >= lately;
}

async function probe(): Promise<void> {
  const attempt: Attempt = { startedAt: undefined, mayHaveCommitted: false, abandoned: false };
  await attemptOnce((sql) => sql`SELECT 1`, attempt);
}
