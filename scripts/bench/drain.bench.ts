import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { startPreparedPostgres } from "../../tests/setup/prepared-postgres";
import type { BenchRow } from "./bench-row";
import { measure } from "./measure";
import { median } from "./statistics";

const sentMessages = 2_000;
const pendingMessages = 100_000;
const workers = 4;

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
  try {
    return [await drainRate(), ...(await claimTimes())];
  } finally {
    const { closePool } = await import("../../db/generations");
    await closePool();
    await database.remove();
  }
}

async function drainRate(): Promise<BenchRow> {
  const { drain } = await import("../../lib/notifications/drain");
  const practices = 4;
  for (let each = 0; each < practices; each += 1) await practiceOwing(sentMessages / practices);
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: workers }, () => drain({ maxRounds: 10_000 })));
  const seconds = (performance.now() - startedAt) / 1000;
  return {
    key: "sent",
    workload: `outbox of ${sentMessages} due messages, ${workers} drains in one process`,
    measure: "sent",
    value: sentMessages / seconds,
    unit: "/s",
    note: "rendered with React, inbox driver",
  };
}

async function claimTimes(): Promise<BenchRow[]> {
  const { withTenant } = await import("../../db/scope");
  const { tenantsWithDueMessages } = await import("../../db/lookups");
  const { claimDue } = await import("../../lib/notifications/store");
  const scope = await practiceOwing(pendingMessages);
  await analyze();
  const claims = await measure(
    () => withTenant(scope, (tx) => claimDue(tx, scope, randomUUID(), 10)),
    { rounds: 200 },
  );
  const looks = await measure(() => tenantsWithDueMessages(50), { rounds: 200 });
  const workload = `outbox of ${pendingMessages.toLocaleString("en")} due messages`;
  return [
    { key: "claim", workload, measure: "claim of 10, median", value: median(claims), unit: "ms" },
    {
      key: "look",
      workload,
      measure: "look for due tenants, median",
      value: median(looks),
      unit: "ms",
    },
  ];
}

/** What autovacuum does within a minute of so many rows. */
async function analyze(): Promise<void> {
  const owner = postgres(process.env.ADMIN_DATABASE_URL ?? "", { max: 1 });
  await owner`ANALYZE appointment, notification`;
  await owner.end();
}

/** A practice whose client has that many appointments, each with a confirmation due now. */
async function practiceOwing(count: number) {
  const { sql } = await import("drizzle-orm");
  const { withTenant } = await import("../../db/scope");
  const { createTenant, memberScope } = await import("../../tests/factories");
  const practice = await createTenant();
  const scope = memberScope(practice);
  const tenantId = practice.tenant.id;
  await withTenant(scope, async (tx) => {
    await tx.execute(sql`
      INSERT INTO appointment (tenant_id, code, client_id, professional_id, service_id, status, starts_at, ends_at,
        source, currency)
      SELECT ${tenantId}::uuid, to_char(n, 'FM000000'), ${practice.clientId}::uuid, ${practice.professionalId}::uuid,
        ${practice.serviceId}::uuid, 'confirmed', now() + interval '3 days', now() + interval '73 hours',
        'public', 'DOP'
      FROM generate_series(1, ${count}::int) n`);
    await tx.execute(sql`
      INSERT INTO notification (tenant_id, appointment_id, kind, channel, dedupe_key, for_version, due_at, expires_at,
        run_at)
      SELECT tenant_id, id, 'booked', 'email', id || ':booked:email:0:v1', 1, now(), starts_at, now()
      FROM appointment WHERE tenant_id = ${tenantId}`);
  });
  return scope;
}
