import "server-only";
import { and, count, eq, gt, isNotNull, isNull, like, or, sql } from "drizzle-orm";
import { appointment, client, mailSuppression, notification, webhookEvent } from "@/db/schema";
import { type TenantScope, type Tx, withSystem } from "@/db/scope";
import { withinReach, withinReachOrAnybodys } from "@/db/within-reach";
import {
  type DeliveryReport,
  outweighedBy,
  type SuppressionReason,
  undeliverable,
} from "@/lib/core/notifications/delivery";
import { actingReach } from "@/lib/core/tenancy/permissions";
import { heldColumns } from "./held-store";

/** Somebody was meant to know something, does not, and nobody looked after it. Said as its index has it. */
export const neverArrived = and(
  isNull(notification.handledAt),
  isNull(notification.userId),
  or(
    eq(notification.status, "dead"),
    sql`${notification.deliveryStatus} IN ('bounced', 'complained')`,
    sql`${notification.lastError} = '${sql.raw(undeliverable)}'`,
  ),
);

/** Of a message and its appointment: what changed meanwhile, or is over, nobody needs to know any more. */
export const stillNews = and(
  eq(notification.forVersion, appointment.version),
  gt(appointment.startsAt, sql`now()`),
);

/** The same of all that is sent to clients: a link or an offer is news for as long as it opens anything. */
export const stillToTell = or(
  stillNews,
  and(
    or(isNotNull(notification.clientId), isNotNull(notification.waitlistOfferId)),
    gt(notification.expiresAt, sql`now()`),
  ),
);

type Event = { readonly provider: string; readonly eventId: string };

export async function isKnownEvent({ provider, eventId }: Event): Promise<boolean> {
  const rows = await withSystem((tx) =>
    tx
      .select({ eventId: webhookEvent.eventId })
      .from(webhookEvent)
      .where(and(eq(webhookEvent.provider, provider), eq(webhookEvent.eventId, eventId))),
  );
  return rows.length > 0;
}

export async function rememberEvent({ provider, eventId }: Event): Promise<void> {
  const event = { provider, eventId };
  await withSystem((tx) => tx.insert(webhookEvent).values(event).onConflictDoNothing());
}

/** Forgets some of what was told more than so many days ago. How many went. */
export async function deleteEvents(days: number): Promise<number> {
  const rows = await withSystem((tx) =>
    tx.execute(sql`
      DELETE FROM webhook_event WHERE (provider, event_id) IN (
        SELECT provider, event_id FROM webhook_event
        WHERE received_at < now() - make_interval(days => ${days}::int) LIMIT 5000)
      RETURNING 1`),
  );
  return rows.length;
}

/** Writes what became of a message, unless more is known already. Whether it is one of the tenant's. */
export async function raiseDelivery(
  tx: Tx,
  { tenant }: TenantScope,
  messageId: string,
  { status }: Pick<DeliveryReport, "status">,
): Promise<boolean> {
  const isNews = sql`coalesce(${notification.deliveryStatus} = ANY (${`{${outweighedBy(status).join(",")}}`}::text[]), true)`;
  const rows = await tx
    .update(notification)
    .set({
      deliveryStatus: sql`CASE WHEN ${isNews} THEN ${status} ELSE ${notification.deliveryStatus} END`,
      deliveryAt: sql`CASE WHEN ${isNews} THEN now() ELSE ${notification.deliveryAt} END`,
    })
    .where(and(eq(notification.tenantId, tenant.id), eq(notification.id, messageId)))
    .returning({ id: notification.id });
  return rows.length > 0;
}

/** Nothing is mailed any more to where a message went, until somebody of the team lets it. */
export async function suppressRecipient(
  tx: Tx,
  { tenant }: TenantScope,
  messageId: string,
  reason: SuppressionReason,
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO mail_suppression (tenant_id, email, reason)
    SELECT n.tenant_id, lower(n.payload->>'to'), ${reason}
    FROM notification n
    WHERE n.tenant_id = ${tenant.id} AND n.id = ${messageId} AND n.channel = 'email' AND n.payload->>'to' <> ''
    ON CONFLICT (tenant_id, email) DO NOTHING`);
}

export async function liftSuppression(
  tx: Tx,
  { tenant }: TenantScope,
  email: string,
): Promise<boolean> {
  const rows = await tx
    .delete(mailSuppression)
    .where(and(eq(mailSuppression.tenantId, tenant.id), eq(mailSuppression.email, email)))
    .returning({ id: mailSuppression.id });
  return rows.length > 0;
}

/** One that never arrived and that nobody looked after yet, of somebody the actor works for; kept from others meanwhile. */
export async function lockUndelivered(tx: Tx, { tenant, actor }: TenantScope, id: string) {
  const [row] = await tx
    .select({ id: notification.id })
    .from(notification)
    .leftJoin(
      appointment,
      and(eq(appointment.tenantId, tenant.id), eq(appointment.id, notification.appointmentId)),
    )
    .where(
      and(
        eq(notification.tenantId, tenant.id),
        eq(notification.id, id),
        neverArrived,
        withinReachOrAnybodys(appointment.professionalId, actingReach(actor)),
      ),
    )
    .for("update", { of: notification });
  return row;
}

/**
 * A message to a client about an appointment of somebody the actor works for; whatever is sent again of that appointment
 * waits for each other.
 */
export async function lockMessage(tx: Tx, { tenant, actor }: TenantScope, id: string) {
  const [row] = await tx
    .select({
      kind: notification.kind,
      channel: notification.channel,
      status: notification.status,
      deliveryStatus: notification.deliveryStatus,
      lastError: notification.lastError,
      appointmentId: appointment.id,
      appointmentStatus: appointment.status,
      email: client.email,
      isCurrent: sql<boolean>`${stillNews}`,
      startsAt: appointment.startsAt,
      ...heldColumns,
    })
    .from(notification)
    .innerJoin(
      appointment,
      and(eq(appointment.tenantId, tenant.id), eq(appointment.id, notification.appointmentId)),
    )
    .innerJoin(client, and(eq(client.tenantId, tenant.id), eq(client.id, appointment.clientId)))
    .where(
      and(
        eq(notification.tenantId, tenant.id),
        eq(notification.id, id),
        isNull(notification.userId),
        withinReach(appointment.professionalId, actingReach(actor)),
      ),
    )
    .for("update", { of: appointment });
  return row;
}

/** Whether that press of a button was taken already. */
export async function isPressed(tx: Tx, { tenant }: TenantScope, pressId: string) {
  const rows = await tx
    .select({ id: notification.id })
    .from(notification)
    .where(
      and(eq(notification.tenantId, tenant.id), eq(notification.dedupeKey, againKey(pressId))),
    );
  return rows.length > 0;
}

/** How many messages of an appointment were sent again within an hour. */
export async function countAgain(
  tx: Tx,
  { tenant }: TenantScope,
  appointmentId: string,
): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(notification)
    .where(
      and(
        eq(notification.tenantId, tenant.id),
        eq(notification.appointmentId, appointmentId),
        like(notification.dedupeKey, againKey("%")),
        gt(notification.createdAt, sql`now() - interval '1 hour'`),
      ),
    );
  return row?.count ?? 0;
}

export async function handle(tx: Tx, { tenant }: TenantScope, id: string): Promise<void> {
  await tx
    .update(notification)
    .set({ handledAt: sql`now()` })
    .where(and(eq(notification.tenantId, tenant.id), eq(notification.id, id)));
}

/** The same message once more, written anew: an e-mail may have been corrected, and the provider knows the old one's key. */
export async function insertAgain(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  pressId: string,
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO notification
      (tenant_id, appointment_id, delay_notice_id, kind, channel, dedupe_key, for_version, due_at, run_at, expires_at)
    SELECT n.tenant_id, n.appointment_id, n.delay_notice_id, n.kind, n.channel, ${againKey(pressId)},
      n.for_version, now(), now(), greatest(n.expires_at, a.starts_at)
    FROM notification n JOIN appointment a ON a.tenant_id = ${tenant.id} AND a.id = n.appointment_id
    WHERE n.tenant_id = ${tenant.id} AND n.id = ${id}
    ON CONFLICT (tenant_id, dedupe_key) DO NOTHING`);
}

function againKey(pressId: string): string {
  return `again:${pressId}`;
}
