import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { TransactionSql } from "postgres";

/**
 * Tagged SQL on a unit of work's own connection, for the few hot paths in a feature's store.ts. Its statements are
 * named and prepared once a connection, so each costs one round trip where Drizzle's cost two, and several that are
 * sent before the first is awaited share one. Values are always parameters: moments as ISO texts, JSON as text.
 */
export function preparedOn(tx: PostgresJsDatabase): TransactionSql {
  return (tx as PostgresJsDatabase & { readonly $client: TransactionSql }).$client;
}
