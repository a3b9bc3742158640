import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { type SampleTenant, sampleTenant } from "@/tests/tenancy/sample-rows";
import { databaseCode } from "./errors";
import { closePool } from "./generations";
import { tenantById } from "./lookups";
import { preparedOn } from "./prepared";
import { client } from "./schema";
import {
  commitAlong,
  lookUp,
  mintTenantScope,
  readTenant,
  type TenantScope,
  type Tx,
  withTenant,
} from "./scope";

vi.hoisted(() => Object.assign(process.env, { DB_POOL_SIZE: "1", DB_UNIT_DEADLINE_MS: "3000" }));

let admin: postgres.Sql;
let samples: [SampleTenant, SampleTenant];
let one: TenantScope;
let other: TenantScope;

beforeAll(async () => {
  admin = postgres(process.env.ADMIN_DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  samples = [await sampleTenant(admin), await sampleTenant(admin)];
  one = await scopeOf(samples[0]);
  other = await scopeOf(samples[1]);
});

afterAll(async () => {
  await closePool();
  await admin?.end();
});

afterEach(async () => {
  // Whatever happened: the one connection serves, outside of a transaction, without anybody's context.
  const [row] = await lookUp(
    (query) => query<{ pid: number; context: string | null }[]>`
      SELECT pg_backend_pid() AS pid, nullif(current_setting('app.tenant_id', true), '') AS context`,
  );
  expect(row?.context).toBeNull();
  expect(await admin`SELECT state FROM pg_stat_activity WHERE pid = ${row?.pid ?? 0}`).toEqual([
    { state: "idle" },
  ]);
});

test("two hundred reads that fail leave the one connection to fifty at once that do not", async () => {
  const failing: ((tx: Tx) => Promise<unknown>)[] = [
    (tx) => tx.execute(sql`SELECT 1 / 0`),
    (tx) => tx.update(client).set({ notes: "no" }),
    (tx) => tx.execute(sql`SELECT 1 / 0`).catch(() => {}),
    () => Promise.reject(new Error("thrown before any query")),
    (tx) => Promise.all([names(tx), tx.execute(sql`SELECT nothing`), names(tx)]),
  ];
  for (let n = 0; n < 200; n += 1) {
    const work = failing[n % failing.length] as (tx: Tx) => Promise<unknown>;
    await expect(readTenant(one, work)).rejects.toThrow();
  }
  const pids = await Promise.all(
    Array.from({ length: 50 }, (_, n) =>
      readTenant(n % 2 ? one : other, async (tx) => {
        expect(await names(tx)).toEqual([n % 2 ? samples[0].id : samples[1].id]);
        return backend(tx);
      }),
    ),
  );
  expect(new Set(pids).size).toBe(1);
});

test("a read that asks nothing, one that awaits nothing, and one after the other", async () => {
  expect(await readTenant(one, async () => "nothing")).toBe("nothing");
  const forgotten = await readTenant(one, async (tx) => {
    return { query: names(tx).catch(() => "refused") };
  });
  expect(["refused", [samples[0].id]]).toContainEqual(await forgotten.query);
  expect(await readTenant(other, names)).toEqual([samples[1].id]);
});

test("a connection lost between two queries of a read sends nothing more, whoever it serves by then", async () => {
  let runs = 0;
  const late: unknown[] = [];
  const interrupted = readTenant(one, async (tx) => {
    runs += 1;
    const pid = await backend(tx);
    if (runs > 1) return names(tx);
    await admin`SELECT pg_terminate_backend(${pid})`;
    await pause(150);
    late.push(await names(tx).catch((error: unknown) => error));
    throw late[0];
  });
  // In line for the same connection: it is opened anew for these.
  await pause(5);
  const waiting = Array.from({ length: 6 }, (_, n) =>
    withTenant(other, async (tx) => {
      await tx.insert(client).values({ tenantId: samples[1].id, name: `waited ${n}` });
      await pause(60);
      return names(tx);
    }),
  );
  for (const seen of await Promise.all(waiting)) expect(seen).toEqual([samples[1].id]);
  expect(await interrupted).toEqual([samples[0].id]);
  expect(late).toEqual([expect.any(Error)]);
  expect(
    await admin`SELECT 1 FROM client WHERE tenant_id = ${samples[1].id} AND name LIKE 'waited %'`,
  ).toHaveLength(6);
});

test("a cancellation that comes too late, and meets the next transaction or its end, costs no connection", async () => {
  const before = await readTenant(one, backend);
  for (let n = 0; n < 40; n += 1) {
    const read = readTenant(one, names).catch(databaseCode);
    const canceled = admin`SELECT pg_cancel_backend(${before})`;
    const write = withTenant(one, names).catch(databaseCode);
    const outcomes = await Promise.all([read, write]);
    for (const outcome of outcomes) expect([samples[0].id, "57014"]).toContain(String(outcome));
    await canceled;
  }
  expect(await readTenant(one, backend)).toBe(before);
});

test("a change of which the server keeps nothing is not called done", async () => {
  const swallowed = withTenant(one, async (tx) => {
    await tx.insert(client).values({ tenantId: samples[0].id, name: "swallowed" });
    await preparedOn(tx)`SELECT 1 / 0`.catch(() => {});
  });
  expect(databaseCode(await swallowed.catch((error: unknown) => error))).toBe("22012");
  const ended = withTenant(one, async (tx) => {
    await tx.insert(client).values({ tenantId: samples[0].id, name: "swallowed" });
    await tx.execute(sql`ROLLBACK`);
  });
  await expect(ended).rejects.toThrow();
  expect(await admin`SELECT 1 FROM client WHERE name = 'swallowed'`).toEqual([]);
});

test("a COMMIT that goes along keeps all of a change or nothing, and lets nothing be sent behind it", async () => {
  const add = (tx: Tx, name: string) =>
    preparedOn(
      tx,
    )`INSERT INTO client (tenant_id, name) VALUES (${samples[0].id}, ${name})`.execute();
  await withTenant(one, async (tx) => {
    const written = Promise.all([add(tx, "along 1"), add(tx, "along 2")]);
    commitAlong(tx);
    await written;
  });
  const failing = withTenant(one, async (tx) => {
    const written = Promise.all([add(tx, "not along"), tx.execute(sql`SELECT 1 / 0`)]);
    await names(tx).catch(() => {});
    commitAlong(tx);
    await written;
  });
  expect(databaseCode(await failing.catch((error: unknown) => error))).toBe("22012");
  const behind = withTenant(one, async (tx) => {
    commitAlong(tx);
    await names(tx);
    await add(tx, "not along");
  });
  await expect(behind).rejects.toThrow("ending");
  expect(await admin`SELECT name FROM client WHERE name LIKE '%along%' ORDER BY name`).toEqual([
    { name: "along 1" },
    { name: "along 2" },
  ]);
});

async function scopeOf(sample: SampleTenant): Promise<TenantScope> {
  const facts = await tenantById(sample.id);
  if (!facts) throw new Error("The sample tenant is not found");
  return mintTenantScope({ tenant: facts, actor: { kind: "system" }, nowMs: 0 });
}

/** The tenants of all rows that can be seen. */
async function names(tx: Tx): Promise<string[]> {
  const rows = await preparedOn(tx)<
    { id: string }[]
  >`SELECT DISTINCT tenant_id AS id FROM client WHERE ${1} = 1`.execute();
  return rows.map(({ id }) => id);
}

async function backend(tx: Tx): Promise<number> {
  const [row] = await preparedOn(tx)<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`.execute();
  return row?.pid ?? 0;
}
