import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import postgres, { type Sql } from "postgres";
import type { TestTenant } from "../../tests/factories";
import { type PreparedPostgres, startPreparedPostgres } from "../../tests/setup/prepared-postgres";
import { runChild } from "../lib/run-child";
import type { BenchRow } from "./bench-row";
import { measure } from "./measure";
import type { Drained } from "./outbox/drain-for";
import { emptyOutbox, fillOutbox } from "./outbox/fill";
import type { Idled } from "./outbox/idle-for";
import { explainAll, followLog, logAll, logAsBefore } from "./outbox/server-log";
import { median, percentile } from "./statistics";

const workers = 4;
const drainSeconds = 20;
const burst = 10_000;

/** The outbox on a real PostgreSQL: claim, render, freeze, hand to the inbox driver, finish. */
export async function run(): Promise<BenchRow[]> {
  const database = await startPreparedPostgres({ seed: false });
  Object.assign(process.env, {
    DATABASE_URL: database.appUrl,
    ADMIN_DATABASE_URL: database.adminUrl,
    AUTH_SECRET: database.secrets.authSecret,
    LINK_SECRET: database.secrets.linkSecret,
    MAIL_DRIVER: "inbox",
    NODE_ENV: "production",
    LOG_LEVEL: "error",
  });
  const admin = postgres(database.adminUrl, { max: 2, onnotice: () => {} });
  const { closePool } = await import("../../db/generations");
  try {
    const { createTenant } = await import("../../tests/factories");
    const model = await createTenant();
    await closePool();
    const bench = { database, admin, model };
    return [
      ...(await drained(bench)),
      ...(await claimed(bench)),
      ...(await idled(bench)),
      ...(await delayed(bench)),
    ];
  } finally {
    await closePool();
    await admin.end();
    await database.remove();
  }
}

type Bench = {
  readonly database: PreparedPostgres;
  readonly admin: Sql;
  readonly model: TestTenant;
};

/** Two hundred thousand due messages of a hundred practices, four processes. */
async function drained({ admin, model }: Bench): Promise<BenchRow[]> {
  const messages = 200_000;
  await fillOutbox(admin, model, { practices: 100, messages, dueShare: 1 });
  const workload = `outbox of ${messages.toLocaleString("en")} due messages of 100 practices`;
  const claims = await claimTimes(admin, 200);
  const parts = await Promise.all(
    Array.from({ length: workers }, () =>
      runChild<Drained>("scripts/bench/outbox/drain-for.ts", drainSeconds),
    ),
  );
  const rate = parts.reduce((sum, { sent, seconds }) => sum + sent / seconds, 0);
  await emptyOutbox(admin);
  return [
    {
      ...{ key: "sent", workload, measure: `${workers} workers, sent`, value: rate, unit: "/s" },
      note: "rendered with React, inbox driver",
    },
    {
      ...{ key: "claim-due", workload, measure: "claim of 10, with what they are about, median" },
      value: median(claims),
      unit: "ms",
    },
  ];
}

/** Two million pending messages of a thousand practices, one in fifty due. */
async function claimed({ admin, model, database }: Bench): Promise<BenchRow[]> {
  const messages = 2_000_000;
  await fillOutbox(admin, model, { practices: 1_000, messages, dueShare: 0.02 });
  const workload = `outbox of ${messages.toLocaleString("en")} pending messages of 1,000 practices, 40,000 due`;
  const { tenantsWithDueMessages } = await import("../../db/lookups");
  const { closePool } = await import("../../db/generations");
  const looks = await measure(() => tenantsWithDueMessages(1_000), { rounds: 100 });
  const claims = await claimTimes(admin, 300);
  await closePool();
  await explainAll(admin);
  const plans = followLog(database.server);
  await claimTimes(admin, 300);
  await closePool();
  await logAsBefore(admin);
  const { times, example } = claimPlans(plans());
  console.log(`\nThe claim's plan:\n${example}\n`);
  return [
    {
      ...{ key: "claim-plan", workload, measure: "claim of 10, by plan, median" },
      value: median(times),
      unit: "ms",
      note: "target 2",
    },
    {
      ...{ key: "claim-plan-p99", workload, measure: "claim of 10, by plan, p99" },
      value: percentile(times, 0.99),
      unit: "ms",
    },
    {
      ...{ key: "claim", workload, measure: "claim of 10, with what they are about, median" },
      value: median(claims),
      unit: "ms",
    },
    {
      ...{ key: "look", workload, measure: "look for the practices, median" },
      value: median(looks),
      unit: "ms",
    },
  ];
}

/** The same, of which nothing is due: what one process asks and takes, by the minute. */
async function idled({ admin, database }: Bench): Promise<BenchRow[]> {
  await admin`UPDATE notification SET run_at = run_at + interval '3 hours' WHERE run_at < now() + interval '2 hours'`;
  await admin`VACUUM ANALYZE notification`;
  const [warmupMs, forMs] = [8_000, 60_000];
  await logAll(admin);
  const child = runChild<Idled>("scripts/bench/outbox/idle-for.ts", { warmupMs, forMs });
  await pause(warmupMs + 4_000);
  const log = followLog(database.server);
  const before = serverCpuMs(database.server.pid);
  await pause(forMs - 10_000);
  const share = 60_000 / (forMs - 10_000);
  const [statements, cpu] = [
    log().match(/ LOG: {2}(statement|execute)/g)?.length ?? 0,
    serverCpuMs(database.server.pid) - before,
  ];
  const { cpuMs } = await child;
  await logAsBefore(admin);
  await emptyOutbox(admin);
  const workload = "nothing due among 2,000,000 pending messages of 1,000 practices";
  return [
    {
      ...{ key: "idle-statements", workload, measure: "statements of one process" },
      value: statements * share,
      unit: "/min",
    },
    {
      ...{ key: "idle-cpu", workload, measure: "processor of one process, by the minute" },
      value: (cpuMs * 60_000) / forMs,
      unit: "ms",
    },
    {
      ...{ key: "idle-cpu-server", workload, measure: "processor of PostgreSQL, by the minute" },
      value: cpu * share,
      unit: "ms",
    },
  ];
}

/** While four workers send one practice's burst, another's message becomes due. */
async function delayed({ admin, model }: Bench): Promise<BenchRow[]> {
  await fillOutbox(admin, model, { practices: 1, messages: burst, dueShare: 1 });
  const quiet = await quietPractice(admin);
  const working = Array.from({ length: workers }, () =>
    runChild<Drained>("scripts/bench/outbox/drain-for.ts", drainSeconds),
  );
  const sent = async () =>
    Number((await admin`SELECT count(*) FROM notification WHERE status = 'sent'`)[0]?.count);
  while ((await sent()) < 200) await pause(50);
  const before = await sent();
  await admin`UPDATE notification SET run_at = now() WHERE tenant_id = ${quiet}`;
  const dueAt = performance.now();
  const isSent = async () =>
    (await admin`SELECT FROM notification WHERE tenant_id = ${quiet} AND status = 'sent'`).length >
    0;
  while (!(await isSent())) await pause(2);
  const ms = performance.now() - dueAt;
  const others = (await sent()) - before - 1;
  await Promise.all(working);
  const workload = `a single message beside another practice's burst of ${burst.toLocaleString("en")}`;
  return [
    { ...{ key: "single-delay", workload, measure: "due until sent" }, value: ms, unit: "ms" },
    {
      ...{
        key: "single-behind",
        workload,
        measure: "of the burst sent meanwhile, rounds of each worker",
      },
      value: others / workers / 10,
      unit: "×",
      note: "target below 2",
    },
  ];
}

async function quietPractice(admin: Sql): Promise<string> {
  const { createTenant } = await import("../../tests/factories");
  const quiet = await createTenant();
  await fillOutbox(admin, quiet, { practices: 1, messages: 10, dueShare: 0 });
  const [row] = await admin<{ id: string }[]>`
    SELECT tenant_id AS id FROM notification WHERE run_at > now() LIMIT 1`;
  await admin`DELETE FROM notification n WHERE n.tenant_id = ${row?.id ?? ""} AND n.id <> (
    SELECT min(m.id::text)::uuid FROM notification m WHERE m.tenant_id = n.tenant_id)`;
  return row?.id ?? "";
}

/** Claims of ten, each of another practice that owes something. */
async function claimTimes(admin: Sql, rounds: number): Promise<number[]> {
  const { withTenant } = await import("../../db/scope");
  const { systemScope } = await import("../../lib/auth/scope");
  const { claimDue } = await import("../../lib/notifications/store");
  const due = await admin<{ id: string }[]>`
    SELECT tenant_id AS id FROM notification WHERE run_at <= now() GROUP BY 1 ORDER BY random() LIMIT 100`;
  const scopes = await Promise.all(due.map(({ id }) => systemScope(id)));
  let next = 0;
  return measure(
    async () => {
      const scope = scopes[next++ % scopes.length];
      if (scope) await withTenant(scope, (tx) => claimDue(tx, scope, randomUUID(), 10));
    },
    { rounds, warmup: 20 },
  );
}

/** Of the server's log: how long each claim took, and how the last of them was done. */
function claimPlans(log: string): { times: number[]; example: string } {
  const plans = log
    .split(/(?=\d{4}-\d\d-\d\d [\d:.]+ \w+ \[\d+\])/)
    .filter((entry) => /duration: [\d.]+ ms {2}plan:[\s\S]*update "notification"/i.test(entry));
  const times = plans.map((entry) => Number(/duration: ([\d.]+) ms/.exec(entry)?.[1]));
  return { times, example: plans.at(-1) ?? "" };
}

/** Of the server and its processes that live, by /proc: 100 ticks are a second. */
function serverCpuMs(pid: number): number {
  const stats = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const text = readFileSync(`/proc/${name}/stat`, "utf8");
        return [
          [
            Number(name),
            ...text
              .slice(text.lastIndexOf(")") + 4)
              .split(" ")
              .map(Number),
          ],
        ];
      } catch {
        return [];
      }
    });
  // Fields 4, 14 and 15 of /proc/<pid>/stat, of which three stand before.
  const own = stats.filter(([id, parent]) => id === pid || parent === pid);
  return own.reduce((sum, fields) => sum + ((fields[11] ?? 0) + (fields[12] ?? 0)) * 10, 0);
}
