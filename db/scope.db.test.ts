import { setTimeout as pause } from "node:timers/promises";
import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type SampleTenant, sampleTenant } from "@/tests/tenancy/sample-rows";
import { databaseCode, ServiceUnavailableError } from "./errors";
import { closePool } from "./generations";
import { tenantById } from "./lookups";
import { preparedOn } from "./prepared";
import { client, userAccount } from "./schema";
import {
  lookUp,
  mintTenantScope,
  readTenant,
  type TenantScope,
  type Tx,
  withIdentity,
  withTenant,
} from "./scope";

vi.hoisted(() => Object.assign(process.env, { DB_POOL_SIZE: "2", DB_UNIT_DEADLINE_MS: "600" }));

let admin: postgres.Sql;
let sample: SampleTenant;
let scope: TenantScope;

beforeAll(async () => {
  admin = postgres(process.env.ADMIN_DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  sample = await sampleTenant(admin);
  const facts = await tenantById(sample.id);
  if (!facts) throw new Error("The sample tenant is not found");
  scope = mintTenantScope({ tenant: facts, actor: { kind: "system" }, nowMs: 0 });
});

afterAll(async () => {
  await closePool();
  await admin?.end();
});

test("a query that outlives its unit of work is refused, even where it was made in time", async () => {
  let kept: Tx | undefined;
  let unsent: PromiseLike<unknown> | undefined;
  await withTenant(scope, async (tx) => {
    kept = tx;
    unsent = preparedOn(tx)`SELECT 1`;
    await tx.select().from(client);
  });
  await expect(kept?.select().from(client)).rejects.toThrow();
  await expect(Promise.resolve(unsent)).rejects.toThrow("This unit of work has ended");
});

test("a part of a unit of work can be rolled back alone", async () => {
  const names = await withTenant(scope, async (tx) => {
    const part = tx.transaction(async (inner) => {
      await inner.insert(client).values({ tenantId: sample.id, name: "undone" });
      throw new Error("undo");
    });
    await part.catch(() => {});
    return tx.select({ name: client.name }).from(client);
  });
  expect(names).toEqual([{ name: "Sample" }]);
});

test("of queries that are sent at once the one that failed is heard, not those that it took along", async () => {
  const outcome = withTenant(scope, async (tx) => {
    const failing = preparedOn(tx)`SELECT 1 / 0`.execute();
    const takenAlong = preparedOn(tx)`SELECT 1`.execute();
    const heardLate = failing.catch(async (error: unknown) => {
      await pause(20);
      throw error;
    });
    await Promise.all([heardLate, takenAlong]);
  });
  expect(databaseCode(await outcome.catch((error) => error))).toBe("22012");
});

test("a page's read cannot write", async () => {
  const writing = readTenant(scope, (tx) => tx.update(client).set({ notes: "no" }));
  expect(databaseCode(await writing.catch((error: unknown) => error))).toBe("25006");
});

test("the identity door opens accounts and no tenant's table", async () => {
  expect(
    await withIdentity((tx) => tx.select({ id: userAccount.id }).from(userAccount).limit(1)),
  ).toHaveLength(1);
  const foreign = withIdentity((tx) => tx.select().from(client));
  expect(databaseCode(await foreign.catch((error: unknown) => error))).toBe("42501");
});

test("a change whose connection dies before its commit is made once, on a new connection", async () => {
  let runs = 0;
  await withTenant(scope, async (tx) => {
    runs += 1;
    await tx.insert(client).values({ tenantId: sample.id, name: "once" });
    if (runs === 1) await tx.execute(sql`SELECT pg_terminate_backend(pg_backend_pid())`);
  });
  expect(runs).toBe(2);
  const written = readTenant(scope, (tx) =>
    tx.select().from(client).where(eq(client.name, "once")),
  );
  expect(await written).toHaveLength(1);
});

test("a change that loses a race is run again", async () => {
  let runs = 0;
  await withTenant(scope, async (tx) => {
    runs += 1;
    const raise = sql`DO $$ BEGIN RAISE EXCEPTION 'race' USING ERRCODE = '40001'; END $$`;
    if (runs < 3) await tx.execute(raise);
  });
  expect(runs).toBe(3);
});

test("a unit of work past its deadline is given up, commits nothing, and costs nobody else theirs", async () => {
  const slow = withTenant(scope, async (tx) => {
    await tx.insert(client).values({ tenantId: sample.id, name: "too late" });
    await pause(900);
  });
  const neighbour = pause(400).then(() =>
    readTenant(scope, (tx) => tx.execute(sql`SELECT pg_sleep(0.3)`)),
  );
  await expect(slow).rejects.toBeInstanceOf(ServiceUnavailableError);
  expect(await neighbour).toHaveLength(1);
  await pause(600);
  const late = await readTenant(scope, (tx) =>
    tx.select().from(client).where(eq(client.name, "too late")),
  );
  expect(late).toHaveLength(0);
});

test("a long line before busy connections does not replace them", async () => {
  const [before] = await lookUp(
    (query) => query<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`,
  );
  const line = Array.from({ length: 40 }, () =>
    readTenant(scope, (tx) => tx.execute(sql`SELECT pg_sleep(0.1)`)).then(
      () => "answered",
      (error: unknown) => (error instanceof ServiceUnavailableError ? "given up" : "failed"),
    ),
  );
  const outcomes = new Set(await Promise.all(line));
  expect(outcomes).toEqual(new Set(["answered", "given up"]));
  expect(await admin`SELECT 1 FROM pg_stat_activity WHERE pid = ${before?.pid ?? 0}`).toHaveLength(
    1,
  );
});
