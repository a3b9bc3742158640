import "server-only";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import type { Actor } from "@/lib/core/tenancy/permissions";
import { boundConnection } from "./bound-connection";
import { runUnit } from "./client";
import { isSerializationFailure } from "./errors";
import type { tenant } from "./schema";

declare const minted: unique symbol;

export type TenantFacts = typeof tenant.$inferSelect;

/** Proof that somebody may act in one tenant. Minted by the gates (lib/auth/scope.ts) and nowhere else. */
export type TenantScope = {
  readonly tenant: TenantFacts;
  readonly actor: Actor;
  /** One request has one now: epoch milliseconds. */
  readonly nowMs: number;
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
  return again(() => unit(tenantContext(scope), "read write", work));
}

/** The same for a page's reads: the server refuses to write in it. */
export function readTenant<T>(scope: TenantScope, work: Work<T>): Promise<T> {
  return unit(tenantContext(scope), "read only", work);
}

/** Users and their sessions: for lib/auth. */
export function withIdentity<T>(work: Work<T>): Promise<T> {
  return again(() => unit(doorContext("identity"), "read write", work));
}

/** Tables of the platform: for operators, jobs and what is counted across tenants. */
export function withSystem<T>(work: Work<T>): Promise<T> {
  return again(() => unit(doorContext("system"), "read write", work));
}

/** The reviewed lookups of the wall's migration need no context and no transaction: one round trip each. */
export function lookUp<T>(query: (sql: Sql) => Promise<T>): Promise<T> {
  return runUnit(query);
}

type Context = { name: "app.tenant_id" | "app.door"; value: string };

function tenantContext(scope: TenantScope): Context {
  return { name: "app.tenant_id", value: scope.tenant.id };
}

function doorContext(door: "identity" | "system"): Context {
  return { name: "app.door", value: door };
}

function unit<T>(context: Context, mode: "read only" | "read write", work: Work<T>): Promise<T> {
  return runUnit(async (root, attempt) => {
    const outcome = await root.begin(mode, async (transaction) => {
      if (attempt.abandoned) throw new Error("This unit of work was given up");
      attempt.startedAt = performance.now();
      // Sent with the first query of the work, on the same connection and before it: no round trip of its own.
      const entered =
        transaction`SELECT set_config(${context.name}, ${context.value}, true)`.execute();
      entered.catch(() => {});
      const { connection, end } = boundConnection(transaction, root);
      try {
        const value = await work(drizzle(connection, { casing: "snake_case" }));
        await entered;
        if (attempt.abandoned) throw new Error("This unit of work was given up");
        attempt.mayHaveCommitted = mode === "read write";
        return { value };
      } finally {
        end();
      }
    });
    return outcome.value;
  });
}

async function again<T>(attempt: () => Promise<T>, triesLeft = 3): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (triesLeft > 1 && isSerializationFailure(error)) return again(attempt, triesLeft - 1);
    throw error;
  }
}
