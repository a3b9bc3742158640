import "server-only";
import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import type { Actor } from "@/lib/core/tenancy/permissions";
import { boundConnection } from "./bound-connection";
import { type Attempt, runUnit } from "./client";
import { isAftermath, isSerializationFailure } from "./errors";
import { beginTransaction, type LocalSetting, type OwnTransaction } from "./own-transaction";
import { preparedOn } from "./prepared";
import type { tenant } from "./schema";
import { wakeFollowers } from "./wake";

declare const minted: unique symbol;

export type TenantFacts = typeof tenant.$inferSelect;

/** Proof that somebody may act in one tenant. Minted by the gates (lib/auth/scope.ts) and nowhere else. */
export type TenantScope = {
  readonly tenant: TenantFacts;
  readonly actor: Actor;
  /** One request has one now: epoch milliseconds. */
  readonly nowMs: number;
  /** What was committed when the request began (lib/core/live/moment), for screens that follow changes from there on. */
  readonly moment?: string;
  readonly [minted]: true;
};

/** Without Drizzle's relational queries: to know the schema costs each unit of work a quarter of a millisecond. */
export type Tx = PostgresJsDatabase;

type Work<T> = (tx: Tx) => Promise<T>;

/** Only for lib/auth/scope.ts and the tests' factories; an architecture rule holds everybody else off. */
export function mintTenantScope(facts: Omit<TenantScope, typeof minted>): TenantScope {
  return facts as TenantScope;
}

/**
 * One unit of work in one tenant: a transaction whose every row passes the wall.
 * Work must not reach outside the database: after a lost race (40001, 40P01) or a lost server it is run again.
 */
export function withTenant<T>(scope: TenantScope, work: Work<T>): Promise<T> {
  return again(() => unit(tenantContext(scope), work));
}

/** The same for a page's reads, where one query is one round trip: the server refuses to write in it. */
export function readTenant<T>(scope: TenantScope, work: Work<T>): Promise<T> {
  return readUnit(tenantContext(scope), work);
}

/**
 * For a change whose statements are all on their way, executed and not only made, and that nothing but one of them can
 * fail any more: COMMIT goes along instead of waiting for their answers.
 */
export function commitAlong(tx: Tx): void {
  commits.get(preparedOn(tx))?.();
}

/** Users and their sessions: for lib/auth. */
export function withIdentity<T>(work: Work<T>): Promise<T> {
  return again(() => unit(doorContext("identity"), work));
}

/** Tables of the platform: for operators, jobs and what is counted across tenants. */
export function withSystem<T>(work: Work<T>): Promise<T> {
  return again(() => unit(doorContext("system"), work));
}

/**
 * Opens a tenant: the platform's door, and behind it the context of an id that is nobody's yet. The work inserts its
 * tenant's row first; there is no way in to a tenant that exists.
 */
export function withNewTenant<T>(work: (tx: Tx, tenantId: string) => Promise<T>): Promise<T> {
  return withSystem(async (tx) => {
    const tenantId = randomUUID();
    await tx.execute(sql`SELECT set_config('app.tenant_id', ${tenantId}, true)`);
    return work(tx, tenantId);
  });
}

/** The reviewed lookups of the wall's migration need no context and no transaction: one round trip each. */
export function lookUp<T>(query: (sql: Sql) => Promise<T>): Promise<T> {
  return runUnit(query);
}

function tenantContext(scope: TenantScope): LocalSetting {
  return { name: "app.tenant_id", value: scope.tenant.id };
}

function doorContext(door: "identity" | "system"): LocalSetting {
  return { name: "app.door", value: door };
}

const commits = new WeakMap<object, () => void>();

/** BEGIN and the context travel with the first query of the work: they cost no round trip of their own. */
function unit<T>(context: LocalSetting, work: Work<T>): Promise<T> {
  return runUnit(async (root, attempt) => {
    const transaction = await beginTransaction(root, "READ WRITE", context);
    let committed: Promise<void> | undefined;
    const commit = () => {
      if (attempt.abandoned) throw abandoned();
      attempt.mayHaveCommitted = true;
      committed = transaction.commit();
      committed.catch(() => {});
    };
    try {
      const value = await worked(root, transaction, attempt, (tx) => {
        commits.set(preparedOn(tx), commit);
        return work(tx);
      });
      if (!committed) commit();
      await committed;
      wakeFollowers();
      return value;
    } catch (error) {
      if (!committed) transaction.rollback();
      throw error;
    }
  });
}

/** And nobody waits for the end of a read: it has nothing to lose. */
function readUnit<T>(context: LocalSetting, work: Work<T>): Promise<T> {
  return runUnit(async (root, attempt) => {
    const transaction = await beginTransaction(root, "READ ONLY", context);
    try {
      return await worked(root, transaction, attempt, work);
    } finally {
      transaction.rollback();
    }
  });
}

/** The work in its context; throws too where one of its queries failed and nobody noticed. */
async function worked<T>(
  root: Sql,
  transaction: OwnTransaction,
  attempt: Attempt,
  work: Work<T>,
): Promise<T> {
  attempt.startedAt = performance.now();
  const { connection, failure, end } = boundConnection(root, transaction);
  try {
    if (attempt.abandoned) throw abandoned();
    const result = await work(drizzle(connection, { casing: "snake_case" }));
    await transaction.opened;
    const failed = failure();
    if (failed) throw failed;
    return result;
  } catch (error) {
    // Of several that were sent at once, the work may hear of a later one first.
    throw isAftermath(error) ? (failure() ?? error) : error;
  } finally {
    end();
  }
}

function abandoned(): Error {
  return new Error("This unit of work was given up");
}

async function again<T>(attempt: () => Promise<T>, triesLeft = 3): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (triesLeft > 1 && isSerializationFailure(error)) return again(attempt, triesLeft - 1);
    throw error;
  }
}
