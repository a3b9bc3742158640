import { sql } from "drizzle-orm";
import { type ExtraConfigColumn, timestamp } from "drizzle-orm/pg-core";

/** An instant; JavaScript sees a `Date`. */
export const instant = () => timestamp({ withTimezone: true, mode: "date" });

export const createdAt = () => instant().notNull().default(sql`now()`);

/** Text for a CHECK: `('a', 'b')`. */
export function oneOf(values: readonly string[]) {
  return sql.raw(`(${values.map((value) => `'${value}'`).join(", ")})`);
}

/** Text for a CHECK of an array: `ARRAY['a', 'b']`. */
export function listOf(values: readonly string[]) {
  return sql.raw(`ARRAY[${values.map((value) => `'${value}'`).join(", ")}]`);
}

/** For a CHECK of hours before a start, of which there are a few, an hour to thirty days. */
export function hoursBefore(column: ExtraConfigColumn) {
  return sql`1 <= ALL (${column}) AND 720 >= ALL (${column}) AND cardinality(${column}) <= 12`;
}
