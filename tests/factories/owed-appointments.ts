import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import * as schema from "@/db/schema";
import { type Tx, withTenant } from "@/db/scope";
import { oweMessages } from "@/lib/notifications/outbox";
import { memberScope } from "./scopes";
import type { TestTenant } from "./tenants";

type Change = "booked" | "accepted" | "moved" | "cancelled";

/** An appointment of the test tenant's client, hours after the database's now, and the messages its booking owes. */
export async function bookOwing(
  test: TestTenant,
  { hoursAhead = 72, status = "confirmed" as const } = {},
): Promise<{ appointmentId: string }> {
  const appointmentId = randomUUID();
  const scope = memberScope(test);
  await withTenant(scope, async (tx) => {
    const startsAt = await hoursFromNow(tx, hoursAhead);
    await tx.insert(schema.appointment).values({
      ...{ tenantId: test.tenant.id, id: appointmentId, status, startsAt },
      code: appointmentId.slice(0, 8).toUpperCase(),
      clientId: test.clientId,
      professionalId: test.professionalId,
      serviceId: test.serviceId,
      endsAt: new Date(startsAt.getTime() + 30 * 60_000),
      source: "public",
      currency: "DOP",
    });
    await oweMessages(tx, scope, { appointmentId, version: 1, startsAt, kind: "booked" });
  });
  return { appointmentId };
}

/** Raises the version as a verb does, and owes what the change owes. */
export async function changeOwing(
  test: TestTenant,
  appointmentId: string,
  kind: Change,
  { hoursAhead = 96 } = {},
): Promise<void> {
  const scope = memberScope(test);
  await withTenant(scope, async (tx) => {
    const raisesVersion = kind === "moved" || kind === "cancelled";
    const startsAt = await hoursFromNow(tx, hoursAhead);
    const [changed] = await tx
      .update(schema.appointment)
      .set({
        version: raisesVersion ? sql`version + 1` : sql`version`,
        ...(kind === "moved"
          ? { startsAt, endsAt: new Date(startsAt.getTime() + 30 * 60_000) }
          : {}),
        ...(kind === "cancelled"
          ? { status: "cancelled" as const, cancelledBy: "member" as const }
          : {}),
        ...(kind === "accepted" ? { status: "confirmed" as const } : {}),
      })
      .where(
        and(
          eq(schema.appointment.tenantId, test.tenant.id),
          eq(schema.appointment.id, appointmentId),
        ),
      )
      .returning();
    if (!changed) throw new Error("No such appointment");
    const { version } = changed;
    await oweMessages(tx, scope, { appointmentId, version, startsAt: changed.startsAt, kind });
  });
}

/** The outbox of an appointment, oldest due first. */
export function owedRows(test: TestTenant, appointmentId: string) {
  return withTenant(memberScope(test), (tx) =>
    tx
      .select()
      .from(schema.notification)
      .where(
        and(
          eq(schema.notification.tenantId, test.tenant.id),
          eq(schema.notification.appointmentId, appointmentId),
        ),
      )
      .orderBy(schema.notification.dueAt, schema.notification.forVersion),
  );
}

async function hoursFromNow(tx: Tx, hours: number): Promise<Date> {
  const [row] = await tx.execute<{ ms: number }>(
    sql`SELECT floor(extract(epoch FROM now()) / 60)::float8 * 60000 + ${hours}::float8 * 3600000 AS ms`,
  );
  return new Date(row?.ms ?? 0);
}
