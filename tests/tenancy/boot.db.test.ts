import postgres, { type Sql } from "postgres";
import { afterAll, expect, test } from "vitest";
import { assertSafeRole } from "@/db/assert-safe-role";
import type { lookUp } from "@/db/scope";
import { scratchDatabase } from "./scratch-database";

const database = await scratchDatabase();
const { admin } = database;

afterAll(database.drop);

test("app_user may serve", async () => {
  const app = postgres(database.appUrl, { max: 1 });
  const asked: typeof lookUp = (query) => query(app);
  await expect(assertSafeRole(asked)).resolves.toBeUndefined();
  await app.end();
});

test("the superuser that tests and demos start with is refused", async () => {
  await expect(assertSafeRole((query) => query(admin))).rejects.toThrow("it is a superuser");
});

test.each([
  ["CREATE ROLE unsafe SUPERUSER", "it is a superuser"],
  ["CREATE ROLE unsafe BYPASSRLS", "it bypasses row level security"],
  ["CREATE ROLE unsafe CREATEROLE", "it creates roles"],
  ["CREATE ROLE unsafe; GRANT citaria_owner TO unsafe", "it may become citaria_owner"],
  ["CREATE ROLE unsafe; GRANT citaria_definer TO unsafe", "it may become citaria_definer"],
  ["CREATE ROLE unsafe; GRANT app_operator TO unsafe", "it may become app_operator"],
  [
    "CREATE ROLE unsafe; GRANT citaria_owner TO unsafe WITH INHERIT FALSE",
    "it may become citaria_owner",
  ],
  ["CREATE ROLE unsafe; GRANT pg_read_all_data TO unsafe", "it may become pg_read_all_data"],
  ["CREATE ROLE unsafe; ALTER TABLE client OWNER TO unsafe", "it owns 1 tables"],
])("a role made by %s is refused", async (made, reason) => {
  expect(await refusalOf(made)).toContain(reason);
});

/** What the boot says to a role that exists only in a transaction that is rolled back. */
async function refusalOf(made: string): Promise<string> {
  let refusal = "";
  const undone = new Error("undone");
  const attempt = admin.begin(async (tx) => {
    await tx.unsafe(made);
    await tx`SET LOCAL ROLE unsafe`;
    refusal = await assertSafeRole((query) => query(tx as unknown as Sql)).then(
      () => "accepted",
      (error: Error) => error.message,
    );
    throw undone;
  });
  await expect(attempt).rejects.toBe(undone);
  return refusal;
}
