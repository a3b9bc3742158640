import { and, eq, sql } from "drizzle-orm";
import * as schema from "@/db/schema";
import { withSystem, withTenant } from "@/db/scope";
import type { NotificationKind } from "@/lib/core/notifications/kinds";
import { drainWholly } from "@/lib/notifications/drain-wholly";
import { memberScope } from "./scopes";
import type { TestTenant } from "./tenants";

type Event = Partial<typeof schema.appointmentEvent.$inferInsert>;

/** Something that happened to an appointment, as the verbs note it. */
export async function happens(at: TestTenant, appointmentId: string, event: Event) {
  await withTenant(memberScope(at), async (tx) => {
    if (event.toStatus) {
      await tx
        .update(schema.appointment)
        .set({ status: event.toStatus })
        .where(eq(schema.appointment.id, appointmentId));
    }
    await tx.insert(schema.appointmentEvent).values({
      ...{ tenantId: at.tenant.id, appointmentId, version: 1, actorKind: "client" },
      ...{ kind: "booked", toStatus: "confirmed", ...event },
    });
  });
}

/** What is or was owed of some kinds, in that order. */
export function rowsOf(at: TestTenant, ...kinds: NotificationKind[]) {
  return withTenant(memberScope(at), (tx) =>
    tx
      .select()
      .from(schema.notification)
      .where(
        and(
          eq(schema.notification.tenantId, at.tenant.id),
          sql`kind = ANY (${`{${kinds.join(",")}}`}::text[])`,
        ),
      )
      .orderBy(schema.notification.createdAt),
  );
}

/** What is owed leaves now. */
export async function comes(at: TestTenant, ...kinds: NotificationKind[]) {
  await withTenant(memberScope(at), (tx) =>
    tx.execute(sql`UPDATE notification SET run_at = now()
      WHERE tenant_id = ${at.tenant.id} AND kind = ANY (${`{${kinds.join(",")}}`}::text[])`),
  );
  return drainWholly(at.tenant.id, { maxRounds: 20 });
}

/** What came to a mailbox. */
export function mailTo(email: string) {
  return withSystem((tx) =>
    tx.execute<{ subject: string; text: string }>(
      sql`SELECT subject, plain AS text FROM inbox_message WHERE recipient = ${email} ORDER BY created_at`,
    ),
  );
}
