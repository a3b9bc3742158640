import { getTableColumns, getTableName, is } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { scratchDatabase } from "@/tests/tenancy/scratch-database";
import * as schema from "./schema";

const database = await scratchDatabase();
const { admin } = database;

afterAll(database.drop);

test("the migrations make the tables that the schema files tell of, column by column", async () => {
  const rows = await admin<{ line: string }[]>`
    SELECT concat_ws(' ', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
      CASE WHEN a.attnotnull THEN 'required' END) AS line
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`;
  expect(rows.map(({ line }) => line).sort()).toEqual(told().sort());
});

test("to prepare a database again changes nothing and is quick", async () => {
  const startedAt = performance.now();
  await database.prepare();
  expect(performance.now() - startedAt).toBeLessThan(3_000);
});

test("app_operator reads everything that a backup needs, and changes nothing", async () => {
  const operator = postgres(database.operatorUrl, { max: 1 });
  const relations = await admin<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname IN ('public', 'app', 'drizzle')
    UNION SELECT format('%I.%I', schemaname, sequencename) FROM pg_sequences`;
  for (const { name } of relations) await operator.unsafe(`SELECT * FROM ${name} LIMIT 1`);
  await expect(operator`DELETE FROM client`).rejects.toMatchObject({ code: "42501" });
  await operator.end();
});

/** `table column type required` for every column of db/schema. */
function told(): string[] {
  const tables: unknown[] = Object.values(schema);
  return tables
    .filter((each): each is PgTable => is(each, PgTable))
    .flatMap((table) =>
      Object.entries(getTableColumns(table)).map(([name, column]) => {
        const type = column.getSQLType().replace(/^char\b/, "character");
        const required = column.notNull ? " required" : "";
        return `${getTableName(table)} ${snakeCase(name)} ${type}${required}`;
      }),
    );
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
