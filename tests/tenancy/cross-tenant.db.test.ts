import { randomUUID } from "node:crypto";
import postgres, { type TransactionSql } from "postgres";
import { afterAll, describe, expect, test } from "vitest";
import { databaseCode, violatedConstraint } from "@/db/errors";
import { globalTables } from "./catalogue/expected";
import { besides, type Row, sampleTenant } from "./sample-rows";
import { scratchDatabase } from "./scratch-database";
import { readReferences, readTenantTables } from "./tenant-tables";

const database = await scratchDatabase();
const { admin } = database;
const app = postgres(database.appUrl, { max: 1, onnotice: () => {} });
const tables = await readTenantTables(admin);
const references = await readReferences(admin);
const victim = await sampleTenant(admin);
const intruder = await sampleTenant(admin);
const refused = { code: "42501" };

afterAll(async () => {
  await app.end();
  await database.drop();
});

describe.each(tables)("a second tenant in %s", (table) => {
  const theirs = rowOf(victim, table);
  const own = rowOf(intruder, table);

  test("sees no row of the first, with or without asking for it", async () => {
    await inTenant(intruder.id, async (tx) => {
      const all = await tx<Row[]>`SELECT * FROM ${tx(table)}`;
      expect(all.map((row) => row.tenant_id)).toEqual([intruder.id]);
      expect(await tx`SELECT 1 FROM ${tx(table)} WHERE id = ${id(theirs)}`).toHaveLength(0);
      const named = tx`SELECT 1 FROM ${tx(table)} WHERE tenant_id = ${victim.id}`;
      expect(await named).toHaveLength(0);
    });
  });

  test("puts no row into the first", async () => {
    const added = { ...theirs, id: randomUUID() };
    expect(await attempt((tx) => tx`INSERT INTO ${tx(table)} ${tx(added)}`)).toMatchObject(refused);
  });

  test("changes no row of the first, takes none and gives none away", async () => {
    const rename = (tx: TransactionSql) =>
      tx`UPDATE ${tx(table)} SET id = ${randomUUID()} WHERE id = ${id(theirs)}`;
    const take = (tx: TransactionSql) =>
      tx`UPDATE ${tx(table)} SET tenant_id = ${intruder.id} WHERE tenant_id = ${victim.id}`;
    const give = (tx: TransactionSql) =>
      tx`UPDATE ${tx(table)} SET tenant_id = ${victim.id} WHERE id = ${id(own)}`;
    expect(nothingDone).toContainEqual(await attempt(rename));
    expect(nothingDone).toContainEqual(await attempt(take));
    expect(await attempt(give)).toMatchObject(refused);
  });

  test("deletes no row of the first", async () => {
    const named = (tx: TransactionSql) => tx`DELETE FROM ${tx(table)} WHERE id = ${id(theirs)}`;
    const owned = (tx: TransactionSql) =>
      tx`DELETE FROM ${tx(table)} WHERE tenant_id = ${victim.id}`;
    expect(nothingDone).toContainEqual(await attempt(named));
    expect(nothingDone).toContainEqual(await attempt(owned));
  });

  test("learns the same from pointing at a row of the first as at none", async () => {
    for (const { column, target } of references.filter((each) => each.table === table)) {
      const cleared = besides(table, column);
      const pointing = (at: unknown) => (tx: TransactionSql) => {
        const added = { ...transplanted(table, theirs), ...cleared, [column]: at };
        return tx`INSERT INTO ${tx(table)} ${tx(added)}`;
      };
      const moving = (at: unknown) => (tx: TransactionSql) =>
        tx`UPDATE ${tx(table)} SET ${tx({ ...cleared, [column]: at })} WHERE id = ${id(own)}`;
      const foreign = id(rowOf(victim, target));
      const inserted = await attempt(pointing(foreign));
      expect(inserted).toMatchObject({ code: "23503" });
      expect(inserted).toEqual(await attempt(pointing(randomUUID())));
      const updated = await attempt(moving(foreign));
      expect(["23503", "42501"]).toContain(updated.code);
      expect(updated).toEqual(await attempt(moving(randomUUID())));
    }
  });

  test("nobody reads or writes without a context", async () => {
    for (const context of [null, ""]) {
      for (const statement of [
        (tx: TransactionSql) => tx`SELECT * FROM ${tx(table)}`,
        (tx: TransactionSql) => tx`INSERT INTO ${tx(table)} ${tx({ ...own, id: randomUUID() })}`,
        (tx: TransactionSql) => tx`UPDATE ${tx(table)} SET id = id`,
        (tx: TransactionSql) => tx`DELETE FROM ${tx(table)}`,
      ]) {
        expect(await attempt(statement, context)).toMatchObject(refused);
      }
    }
  });
});

test("a copy of another tenant's rows, ids and all, goes in without a word", async () => {
  await inTenant(intruder.id, async (tx) => {
    for (const [table, row] of victim.rows) {
      await tx`INSERT INTO ${tx(table)} ${tx({ ...row, tenant_id: intruder.id })}`;
    }
  });
});

describe.each(Object.keys(globalTables))("a tenant in %s", (qualified) => {
  const table = qualified.replace("public.", "");
  const visible = ["tenant", "claimed_name"].includes(table) ? [intruder.id] : [];

  test("sees nothing but its own facts, and changes nothing else", async () => {
    await inTenant(intruder.id, async (tx) => {
      const rows = await tx<{ id: string }[]>`
        SELECT coalesce(to_jsonb(t)->>'owner_id', to_jsonb(t)->>'id') AS id FROM ${tx(table)} t`;
      expect(rows.map((row) => row.id)).toEqual(visible);
    });
    const foreign = (tx: TransactionSql) => tx`DELETE FROM ${tx(table)}`;
    expect(nothingDone).toContainEqual(await attempt(foreign));
  });
});

test("a tenant renames, suspends or creates no other tenant", async () => {
  const change = (tx: TransactionSql) =>
    tx`UPDATE tenant SET status = 'suspended' WHERE id = ${victim.id}`;
  expect(await attempt(change)).toEqual({ count: 0 });
  const create = (tx: TransactionSql) => tx`
    INSERT INTO tenant (slug, name, time_zone, country, currency, plan_id, brand)
    VALUES ('another', 'Another', 'UTC', 'CL', 'CLP', gen_random_uuid(), '{}')`;
  expect(await attempt(create)).toMatchObject(refused);
});

test("the doors of the platform open no tenant's table", async () => {
  for (const door of ["identity", "system"]) {
    for (const table of tables) {
      const through = (tx: TransactionSql) =>
        tx`SELECT set_config('app.door', ${door}, true)`.then(() => tx`SELECT * FROM ${tx(table)}`);
      expect(await attempt(through, null)).toMatchObject(refused);
    }
  }
});

test("the planner's statistics tell app_user no value of any tenant", async () => {
  await admin`ANALYZE`;
  expect(await app`SELECT 1 FROM pg_stats WHERE schemaname = 'public'`).toHaveLength(0);
});

type Outcome = { count?: number; code?: string; constraint?: string | undefined };

const nothingDone: Outcome[] = [{ count: 0 }, { code: "42501", constraint: undefined }];
const undone = new Error("undone");

async function inTenant(tenantId: string, work: (tx: TransactionSql) => Promise<unknown>) {
  const whole = app.begin(async (tx) => {
    await tx`SELECT set_config('app.tenant_id', ${tenantId}, true)`;
    await work(tx);
    throw undone;
  });
  await expect(whole).rejects.toBe(undone);
}

/** What one statement came to in a tenant's context, or in none; always rolled back. */
async function attempt(
  statement: (tx: TransactionSql) => PromiseLike<{ count: number }>,
  context: string | null = intruder.id,
): Promise<Outcome> {
  let outcome: Outcome = {};
  await app
    .begin(async (tx) => {
      if (context !== null) await tx`SELECT set_config('app.tenant_id', ${context}, true)`;
      outcome = { count: (await statement(tx)).count };
      throw undone;
    })
    .catch((error: unknown) => {
      if (error === undone) return;
      outcome = { code: databaseCode(error) ?? "", constraint: violatedConstraint(error) };
    });
  return outcome;
}

function rowOf(tenant: typeof victim, table: string): Row {
  const row = tenant.rows.get(table);
  if (!row) throw new Error(`${table} has no row in tests/tenancy/sample-rows.ts`);
  return row;
}

/** The row as the intruder may write it: in its own tenant, pointing at its own rows. */
function transplanted(table: string, row: Row): Row {
  const pointers = references
    .filter((each) => each.table === table && row[each.column] != null)
    .map(({ column, target }) => [column, id(rowOf(intruder, target))]);
  return {
    ...row,
    ...Object.fromEntries(pointers),
    ...{ tenant_id: intruder.id, id: randomUUID() },
  };
}

function id(row: Row): string {
  return String(row.id);
}
