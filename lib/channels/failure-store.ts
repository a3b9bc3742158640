import "server-only";
import { and, eq, inArray, isNotNull, or, sql } from "drizzle-orm";
import { channelSetting, notification, phoneSuppression } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import {
  accountProblems,
  type ChannelProblem,
  type ClientChannel,
  isTextChannel,
  type MessageChannel,
  type TextChannel,
  textChannels,
} from "@/lib/core/channels/channels";
import type { NotificationKind } from "@/lib/core/notifications/kinds";

/** What is wrong with a channel, as long as it is. */
export async function writeProblem(
  tx: Tx,
  { tenant }: TenantScope,
  channel: ClientChannel,
  problem: ChannelProblem,
): Promise<void> {
  await tx
    .insert(channelSetting)
    .values({
      ...{ tenantId: tenant.id, channel, problem, problemAt: sql`now()` },
      isOn: channel === "email",
    })
    .onConflictDoUpdate({
      target: [channelSetting.tenantId, channelSetting.channel],
      set: { problem, problemAt: sql`now()` },
    });
}

/** What works has no problem any more, and no other channel of the same account one of that account. */
export async function clearProblems(
  tx: Tx,
  { tenant }: TenantScope,
  channels: readonly ClientChannel[],
): Promise<void> {
  const { tenantId, channel, problem } = channelSetting;
  const byAccount = channels.some(isTextChannel)
    ? and(inArray(channel, [...textChannels]), inArray(problem, [...accountProblems]))
    : undefined;
  await tx
    .update(channelSetting)
    .set({ problem: null, problemAt: null })
    .where(
      and(
        eq(tenantId, tenant.id),
        isNotNull(problem),
        or(inArray(channel, [...channels]), byAccount),
      ),
    );
}

/** Nothing is sent any more to that number by that channel. */
export async function suppressPhone(
  tx: Tx,
  { tenant }: TenantScope,
  phone: string,
  channel: TextChannel,
): Promise<void> {
  await tx
    .insert(phoneSuppression)
    .values({ tenantId: tenant.id, phone, channel })
    .onConflictDoNothing();
}

export async function liftPhone(tx: Tx, { tenant }: TenantScope, phone: string): Promise<boolean> {
  const rows = await tx
    .delete(phoneSuppression)
    .where(and(eq(phoneSuppression.tenantId, tenant.id), eq(phoneSuppression.phone, phone)))
    .returning({ id: phoneSuppression.id });
  return rows.length > 0;
}

export type Failed = NonNullable<Awaited<ReturnType<typeof lockFailed>>>;

/** A message that did not arrive and that may still be said otherwise, kept from others meanwhile; undefined: over. */
export async function lockFailed(tx: Tx, { tenant }: TenantScope, id: string) {
  const rows = await tx.execute<{
    root: string;
    kind: NotificationKind;
    channel: MessageChannel;
    client_id: string | null;
    email: string | null;
    locale: string | null;
    user_id: string | null;
  }>(sql`
    SELECT coalesce(n.instead_of, n.id) AS root, n.kind, n.channel, c.id AS client_id, c.email,
      c.locale, n.user_id
    FROM notification n
    LEFT JOIN appointment a ON a.tenant_id = ${tenant.id} AND a.id = n.appointment_id
    LEFT JOIN waitlist_offer o ON o.tenant_id = ${tenant.id} AND o.id = n.waitlist_offer_id
    LEFT JOIN client c ON c.tenant_id = ${tenant.id} AND c.id = coalesce(a.client_id, o.client_id)
    WHERE n.tenant_id = ${tenant.id} AND n.id = ${id} AND n.handled_at IS NULL AND n.expires_at > now()
      AND (a.version = n.for_version OR (o.status = 'offered' AND o.expires_at > now()))
    FOR UPDATE OF n`);
  return rows[0];
}

/** Owes the same by another channel, once; the failed one need not be looked after. */
export async function insertInstead(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  channel: MessageChannel,
): Promise<void> {
  await tx.execute(sql`
    INSERT INTO notification
      (tenant_id, appointment_id, waitlist_offer_id, delay_notice_id, user_id, kind, channel, dedupe_key, for_version,
       due_at, run_at, expires_at, instead_of)
    SELECT n.tenant_id, n.appointment_id, n.waitlist_offer_id, n.delay_notice_id, n.user_id, n.kind, ${channel},
      concat_ws(':', coalesce(n.instead_of, n.id), 'by', ${channel}::text), n.for_version, now(), now(), n.expires_at,
      coalesce(n.instead_of, n.id)
    FROM notification n
    WHERE n.tenant_id = ${tenant.id} AND n.id = ${id}
    ON CONFLICT (tenant_id, dedupe_key) DO NOTHING`);
  await tx
    .update(notification)
    .set({ handledAt: sql`now()` })
    .where(and(eq(notification.tenantId, tenant.id), eq(notification.id, id)));
}

/** A text that was written, kept from others meanwhile. */
export async function lockText(tx: Tx, { tenant }: TenantScope, id: string) {
  const [row] = await tx
    .select({
      channel: sql<TextChannel>`${notification.channel}`,
      phone: sql<string>`${notification.payload} ->> 'to'`,
      providerId: notification.providerId,
      deliveryStatus: notification.deliveryStatus,
    })
    .from(notification)
    .where(
      and(
        eq(notification.tenantId, tenant.id),
        eq(notification.id, id),
        inArray(notification.channel, [...textChannels]),
        isNotNull(notification.payload),
      ),
    )
    .for("update");
  return row;
}

/** It was accepted, also where whoever waits for that answer died meanwhile, or finds it written already. */
export async function acceptLate(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  providerId: string,
): Promise<void> {
  await tx
    .update(notification)
    .set({
      ...{ status: "sent" as const, sentAt: sql`now()`, providerId },
      ...{ lastError: null, leaseToken: null },
    })
    .where(
      and(
        eq(notification.tenantId, tenant.id),
        eq(notification.id, id),
        inArray(notification.status, ["pending", "dead"]),
      ),
    );
}
