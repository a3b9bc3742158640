import type { Sql } from "postgres";
import { afterAll, describe, expect, test } from "vitest";
import { globalTables } from "./catalogue/expected";
import { inspectCatalogue } from "./catalogue/inspect-catalogue";
import { sabotages } from "./catalogue/sabotage";
import type { Violation } from "./catalogue/violation";
import { scratchDatabase } from "./scratch-database";

const database = await scratchDatabase();
const { admin } = database;

afterAll(database.drop);

test("the migrated database breaks no rule of the wall", async () => {
  expect(await inspectCatalogue(admin)).toEqual([]);
});

test("every table without a tenant is one that the list names", async () => {
  const tables = await admin<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables t WHERE schemaname IN ('public', 'app')
    AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = format('%I.%I', schemaname, tablename)::regclass
      AND a.attname = 'tenant_id')`;
  expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(globalTables).sort());
});

describe("each rule, broken once, is caught", () => {
  test.each(sabotages)("$rule: $sql", async ({ rule, sql }) => {
    const rules = (await violationsAfter(sql)).map((violation) => violation.rule);
    expect(rules).toContainEqual(typeof rule === "string" ? rule : expect.stringMatching(rule));
  });
});

async function violationsAfter(statements: string): Promise<Violation[]> {
  let found: Violation[] = [];
  const undone = new Error("undo");
  const attempt = admin.begin(async (tx) => {
    await tx.unsafe(statements);
    found = await inspectCatalogue(tx as unknown as Sql);
    throw undone;
  });
  await expect(attempt).rejects.toBe(undone);
  return found;
}
