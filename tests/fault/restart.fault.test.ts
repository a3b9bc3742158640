import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedApp, startApp } from "../setup/start-app";
import { Load } from "./load";

const poolSize = 10;
const steadyMs = 1_500;

let app: StartedApp;
let load: Load;
let appEnded = false;

beforeAll(async () => {
  app = await startApp({ env: { RATE_LIMITS: "0", DB_POOL_SIZE: String(poolSize) } });
  void app.server.ended.then(() => {
    appEnded = true;
  });
  // The test server trades durability for speed; here a commit that was answered must outlive a crash.
  await admin((sql) => sql`ALTER ROLE app_user SET synchronous_commit = on`);
  load = await Load.on(app.url);
  load.start();
});

afterAll(async () => {
  await load?.stop();
  await app?.stop();
});

test.each(["fast", "immediate"] as const)(
  "five %s restarts of PostgreSQL under load: no request fails but with 503, and service is back in 5 s",
  async (mode) => {
    for (let n = 0; n < 5; n += 1) {
      await pause(steadyMs);
      const before = load.answers.length;
      await app.database.server.restart(mode);
      const startedAt = performance.now();
      await serviceIsBack();
      expect(performance.now() - startedAt).toBeLessThan(5_000);
      await pause(steadyMs);
      const answers = load.answers.slice(before);
      expect(answers.length).toBeGreaterThan(20);
      const bad = answers.filter(({ status }) => ![200, 201, 409, 503].includes(status));
      expect(bad).toEqual([]);
      expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(8_000);
      expect(appEnded).toBe(false);
    }
  },
);

test("afterwards the pool serves at full width, and no connection hangs", async () => {
  await load.stop();
  const at = performance.now();
  const statuses = await Promise.all(Array.from({ length: 100 }, () => load.read()));
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(performance.now() - at).toBeLessThan(5_000);
  const open = await admin(
    (sql) => sql<{ stuck: boolean }[]>`
      SELECT coalesce(xact_start < now() - interval '2 seconds', false) AS stuck
      FROM pg_stat_activity WHERE usename = 'app_user' AND application_name = 'citaria'`,
  );
  expect(open.length).toBeGreaterThan(0);
  expect(open.length).toBeLessThanOrEqual(poolSize);
  expect(open.filter(({ stuck }) => stuck)).toEqual([]);
});

test("every booking that was answered 201 is there, once, with its time taken; none was made twice", async () => {
  const made = await admin(
    (sql) => sql<{ id: string; name: string; taken: number }[]>`
      SELECT a.id, c.name, (SELECT count(*)::int FROM occupancy o WHERE o.appointment_id = a.id AND o.active) AS taken
      FROM appointment a JOIN client c ON c.tenant_id = a.tenant_id AND c.id = a.client_id
      WHERE a.source = 'api' AND c.email LIKE '%@carga.example'`,
  );
  const answered = load.bookings.filter(({ status }) => status === 201);
  expect(answered.length).toBeGreaterThan(20);
  expect(made.map(({ id }) => id).sort()).toEqual(answered.map(({ id }) => id).sort());
  expect(made.filter(({ taken }) => taken !== 2)).toEqual([]);
});

async function serviceIsBack(): Promise<void> {
  const works = async () => {
    const [page, read, write] = await Promise.all([load.page(), load.read(), load.book()]);
    return page === 200 && read === 200 && [200, 201, 409].includes(write);
  };
  while (!(await works())) await pause(50);
}

async function admin<T>(query: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(app.database.adminUrl, { max: 1 });
  try {
    return await query(sql);
  } finally {
    await sql.end();
  }
}
