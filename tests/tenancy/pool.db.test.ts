import postgres from "postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ServiceUnavailableError } from "@/db/errors";
import { closePool } from "@/db/generations";
import { tenantById } from "@/db/lookups";
import { lookUp, mintTenantScope, type TenantScope } from "@/db/scope";
import * as mishaps from "./mishaps";
import { sampleTenant } from "./sample-rows";

const unitCount = 20_000;
const atOnce = 48;
const poolSize = 8;
const gate = 20_000_008;

vi.hoisted(() => Object.assign(process.env, { DB_POOL_SIZE: "8", DB_UNIT_DEADLINE_MS: "2500" }));

type Tenant = { scope: TenantScope; clientId: string; written: number; uncertain: number };

let admin: postgres.Sql;
let tenants: Tenant[];

beforeAll(async () => {
  admin = postgres(process.env.ADMIN_DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
  tenants = [];
  for (let n = 0; n < 50; n += 1) tenants.push(await newTenant());
});

afterAll(async () => {
  await closePool();
  await admin?.end();
});

test("20,000 interleaved units of work of 50 tenants, half of them failing, meet no foreign row", async () => {
  let next = 0;
  let foreign = 0;
  let failed = 0;
  const worker = async () => {
    for (let n = next++; n < unitCount; n = next++) {
      const tenant = pick(tenants, n * 31);
      const mishap = mishapOf(n);
      const seen: mishaps.Seen = (id) => {
        if (id !== tenant.scope.tenant.id) foreign += 1;
      };
      try {
        await mishap(tenant.scope, seen, pick(tenants, n * 31 + 7).clientId);
        if (mishap === mishaps.writes) tenant.written += 1;
      } catch (error) {
        failed += 1;
        if (error instanceof ServiceUnavailableError) tenant.uncertain += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  expect(foreign).toBe(0);
  expect(failed).toBeGreaterThan(unitCount / 4);
  expect(failed).toBeLessThan((unitCount * 2) / 3);
}, 180_000);

test("what was committed is there and nothing else", async () => {
  for (const { scope, written, uncertain } of tenants) {
    const [row] = await admin<{ rows: number; marked: number }[]>`
      SELECT count(*) FILTER (WHERE name = 'written')::int AS rows, count(notes)::int AS marked
      FROM client WHERE tenant_id = ${scope.tenant.id}`;
    expect(row?.marked).toBe(0);
    expect(row?.rows).toBeGreaterThanOrEqual(written);
    expect(row?.rows).toBeLessThanOrEqual(written + uncertain);
  }
});

test("no connection keeps a context, and none is lost", async () => {
  // Each keeps its connection until all have one, however long it takes to open.
  await admin`SELECT pg_advisory_lock(${gate})`;
  const looking = Promise.all(
    Array.from({ length: poolSize }, () =>
      lookUp(
        (sql) => sql<{ pid: number; tenant: string | null; door: string | null }[]>`
          SELECT pg_backend_pid() AS pid, nullif(current_setting('app.tenant_id', true), '') AS tenant,
            nullif(current_setting('app.door', true), '') AS door, pg_advisory_xact_lock_shared(${gate})`,
      ),
    ),
  );
  await vi.waitFor(async () => expect(await waiting()).toBe(poolSize), { timeout: 2_000 });
  await admin`SELECT pg_advisory_unlock(${gate})`;
  const looks = await looking;
  const rows = looks.flat();
  expect(rows.filter(({ tenant, door }) => tenant !== null || door !== null)).toEqual([]);
  const pids = [...new Set(rows.map(({ pid }) => pid))];
  expect(pids).toHaveLength(poolSize);
  expect(
    await admin`SELECT 1 FROM pg_stat_activity WHERE pid = ANY(${pids}) AND state <> 'idle'`,
  ).toEqual([]);
});

/** The usual mix, and now and then trouble that costs the pool a connection or a whole generation. */
function mishapOf(n: number): mishaps.Mishap {
  if (n % 2_500 === 1_250) return mishaps.losesItsServer;
  if (n % 10_000 === 5_000) return mishaps.passesItsDeadline;
  return pick(usual, n);
}

const usual: readonly mishaps.Mishap[] = [
  ...Array.from({ length: 8 }, () => [
    ...[mishaps.reads, mishaps.writes, mishaps.asksForAnother, mishaps.throws],
    ...[mishaps.breaksAStatement, mishaps.rollsBackAPart],
    ...[mishaps.forgetsAPromise, mishaps.outlivesItsUnit],
  ]).flat(),
  ...[mishaps.isCancelled, mishaps.timesOut, mishaps.reads],
];

async function newTenant(): Promise<Tenant> {
  const sample = await sampleTenant(admin);
  const facts = await tenantById(sample.id);
  if (!facts) throw new Error("The sample tenant is not found");
  const scope = mintTenantScope({ tenant: facts, actor: { kind: "system" }, nowMs: 0 });
  return { scope, clientId: String(sample.rows.get("client")?.id), written: 0, uncertain: 0 };
}

async function waiting(): Promise<number> {
  const [row] = await admin<{ waiting: number }[]>`
    SELECT count(*)::int AS waiting FROM pg_locks
    WHERE locktype = 'advisory' AND objid = ${gate} AND NOT granted`;
  return row?.waiting ?? 0;
}

function pick<T>(from: readonly T[], n: number): T {
  return from[n % from.length] as T;
}
