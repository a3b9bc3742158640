import { sql } from "drizzle-orm";
import { toMs } from "@/lib/core/time/epoch";
import { daysInterval, localDateOf } from "@/lib/core/time/zone";
import { queueToken, queueTokenHash } from "@/lib/queue/token";
import * as schema from "../schema";
import type { Tx } from "../scope";
import type { DemoTenant } from "./demo-tenant";
import { type Random, randomFrom } from "./random";

/** When people came without an appointment, in minutes before the moment of seeding. */
const walkInsBefore = [24, 11, 3];

/** When everybody came, was attended and left, and the queue of the day of seeding with its tickets. */
export async function writeQueue(
  tx: Tx,
  demo: DemoTenant,
  { tenantId, nowMinute }: { readonly tenantId: string; readonly nowMinute: number },
): Promise<void> {
  const { timeZone } = demo.facts;
  const day = localDateOf(nowMinute, timeZone);
  const { endMinute } = daysInterval(day, day, timeZone);
  const random = randomFrom(`queue ${demo.facts.slug}`);
  await writeTimes(tx, tenantId, nowMinute);
  const arrived = [
    ...(await arrivedOn(tx, { tenantId, day, timeZone })),
    ...walkInsOf(demo, random, nowMinute),
  ];
  const inOrder = arrived.sort((a, b) => a.arrivedAt.getTime() - b.arrivedAt.getTime());
  for (const siteId of new Set(inOrder.map((each) => each.siteId))) {
    const there = inOrder.filter((each) => each.siteId === siteId);
    const entries = there.map((each, index) => {
      const id = random.uuid();
      const tokenHash = queueTokenHash(queueToken("turn", id)) ?? Buffer.alloc(0);
      const expiresAt = new Date(toMs(endMinute));
      return { ...each, tenantId, id, day, number: index + 1, tokenHash, expiresAt };
    });
    await tx.insert(schema.queueDay).values({
      ...{ tenantId, id: random.uuid(), siteId, day, lastNumber: entries.length },
    });
    await tx.insert(schema.queueEntry).values(entries);
  }
}

/** Some minutes around what was planned, each its own; nothing of it after now. */
async function writeTimes(tx: Tx, tenantId: string, nowMinute: number): Promise<void> {
  const now = new Date(toMs(nowMinute)).toISOString();
  await tx.execute(sql`
    UPDATE appointment a SET
      arrived_at = least(a.starts_at - make_interval(mins => 3 + own.number % 14), ${now}::timestamptz - interval '4 minutes'),
      started_at = CASE WHEN a.status <> 'arrived' THEN least(a.starts_at + make_interval(mins => own.number % 6),
        ${now}::timestamptz - interval '2 minutes') END,
      completed_at = CASE WHEN a.status = 'completed' THEN least(a.starts_at + make_interval(mins => own.number % 6)
        + (a.ends_at - a.starts_at) * (0.75 + (own.number % 5) * 0.1), ${now}::timestamptz - interval '1 minute') END
    FROM (SELECT id, abs(hashtext(id::text)) AS number FROM appointment WHERE tenant_id = ${tenantId}) own
    WHERE a.tenant_id = ${tenantId} AND a.id = own.id AND a.status IN ('arrived', 'in_progress', 'completed')`);
}

type Arrived = Pick<
  typeof schema.queueEntry.$inferInsert,
  "appointmentId" | "isWalkIn" | "name" | "reason" | "siteId" | "calledAt" | "calledToId"
> & { readonly siteId: string | null; readonly arrivedAt: Date };

async function arrivedOn(
  tx: Tx,
  { tenantId, day, timeZone }: { tenantId: string; day: string; timeZone: string },
): Promise<Arrived[]> {
  const rows = await tx.execute<{
    id: string;
    site: string | null;
    arrived: string;
    started: string | null;
    professional: string;
  }>(sql`
    SELECT id, site_id AS site, arrived_at::text AS arrived, started_at::text AS started,
      professional_id AS professional
    FROM appointment
    WHERE tenant_id = ${tenantId} AND arrived_at IS NOT NULL
      AND (starts_at AT TIME ZONE ${timeZone})::date = ${day}::date`);
  return [...rows].map(({ id, site, arrived, started, professional }) => ({
    ...{ appointmentId: id, isWalkIn: false, siteId: site, arrivedAt: new Date(arrived) },
    ...(started ? { calledAt: new Date(started), calledToId: professional } : {}),
  }));
}

function walkInsOf({ clientNames, services }: DemoTenant, random: Random, now: number): Arrived[] {
  return walkInsBefore.map((minutes) => ({
    ...{ isWalkIn: true, siteId: null, name: random.pick(clientNames) },
    reason: random.pick(random.pick(services).reasons),
    arrivedAt: new Date(toMs(now - minutes)),
  }));
}
