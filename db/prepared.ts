import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { PendingQuery, Row, TransactionSql } from "postgres";

/**
 * Tagged SQL on a unit of work's own connection, for the few hot paths in a feature's store.ts. Its statements are
 * named and prepared once a connection, so each costs one round trip where Drizzle's cost two, and several that are
 * sent before the first is awaited share one. Values are always parameters: moments as ISO texts, JSON as text.
 */
export function preparedOn(tx: PostgresJsDatabase): TransactionSql {
  return (tx as PostgresJsDatabase & { readonly $client: TransactionSql }).$client;
}

/**
 * The same for a statement whose text never changes and is long. postgres.js finds prepared statements by the types of
 * the values and the text as one string; without types that is the text itself, and nothing long is joined and hashed
 * each time. Values are texts or null.
 */
export function preparedText<T extends readonly Row[]>(
  tx: PostgresJsDatabase,
  text: string,
  values: readonly (string | null)[],
): PendingQuery<T & Row[]> {
  const options = { prepare: true, simple: false };
  return Object.assign(preparedOn(tx).unsafe<T & Row[]>(text, [], options), {
    parameters: [...values],
  });
}
