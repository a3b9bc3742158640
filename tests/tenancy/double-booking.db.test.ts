import { randomUUID } from "node:crypto";
import postgres, { type Sql } from "postgres";
import { afterAll, beforeEach, expect, test } from "vitest";
import { type SampleTenant, sampleTenant } from "./sample-rows";

const admin = postgres(process.env.ADMIN_DATABASE_URL ?? "", { max: 1, onnotice: () => {} });
const app = postgres(process.env.DATABASE_URL ?? "", { max: 20, onnotice: () => {} });
const day = Date.UTC(2033, 4, 2);
let tenant: SampleTenant;

beforeEach(async () => {
  tenant = await sampleTenant(admin);
});

afterAll(async () => {
  await app.end();
  await admin.end();
});

test("of 200 who ask for one time at once, one gets it, and nobody waits long", async () => {
  const startedAt = performance.now();
  const won = await Promise.all(Array.from({ length: 200 }, () => occupy({ from: 0, to: 30 })));
  expect(won.filter(Boolean)).toHaveLength(1);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});

test("of 200 who ask for overlapping times at once, no two winners overlap", async () => {
  const asked = Array.from({ length: 200 }, (_, n) => ({
    from: (n * 7) % 120,
    to: ((n * 7) % 120) + 30,
  }));
  const won = await Promise.all(asked.map(occupy));
  const winners = asked.filter((_, n) => won[n]).sort((a, b) => a.from - b.from);
  expect(winners.length).toBeGreaterThan(0);
  for (const [n, { to }] of winners.entries()) {
    expect(winners[n + 1]?.from ?? to).toBeGreaterThanOrEqual(to);
  }
});

test("times that touch do not overlap", async () => {
  expect(await occupy({ from: 0, to: 30 })).toBe(true);
  expect(await occupy({ from: 30, to: 60 })).toBe(true);
  expect(await occupy({ from: 59, to: 90 })).toBe(false);
});

test("a time that was given back is free, another lane is another time", async () => {
  expect(await occupy({ from: 0, to: 30 })).toBe(true);
  expect(await occupy({ from: 10, to: 40, lane: 1 })).toBe(true);
  await inTenant((tx) => tx`UPDATE occupancy SET active = false WHERE lane = 0`);
  expect(await occupy({ from: 10, to: 40 })).toBe(true);
});

test("a client cannot be in two places, a professional and a client are told apart", async () => {
  expect(await occupy({ from: 0, to: 30, who: "client" })).toBe(true);
  expect(await occupy({ from: 0, to: 30 })).toBe(true);
  expect(await occupy({ from: 15, to: 45, who: "client" })).toBe(false);
});

type Asked = { from: number; to: number; lane?: number; who?: "professional" | "client" };

/** Whether the row went in; asked as the booking asks it. */
async function occupy({ from, to, lane = 0, who = "professional" }: Asked): Promise<boolean> {
  const row = {
    tenant_id: tenant.id,
    id: randomUUID(),
    appointment_id: String(tenant.rows.get("appointment")?.id),
    [`${who}_id`]: String(tenant.rows.get(who)?.id),
    lane,
    starts_at: new Date(day + from * 60_000),
    ends_at: new Date(day + to * 60_000),
  };
  const inserted = await inTenant(
    (tx) => tx`INSERT INTO occupancy ${tx(row)} ON CONFLICT DO NOTHING RETURNING id`,
  );
  return inserted.length === 1;
}

async function inTenant<T>(work: (tx: Sql) => Promise<T>): Promise<T> {
  const outcome = await app.begin(async (tx) => {
    await tx`SELECT set_config('app.tenant_id', ${tenant.id}, true)`;
    return { value: await work(tx as unknown as Sql) };
  });
  return outcome.value as T;
}
