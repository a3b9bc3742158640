import "server-only";
import { and, eq, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import {
  channelOrder,
  channelSetting,
  client,
  notification,
  phoneSuppression,
  pushDevice,
  textCharge,
  whatsappTemplate,
} from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import {
  type ChannelProblem,
  type ClientChannel,
  type MessageChannel,
  type TextChannel,
  textChannels,
} from "@/lib/core/channels/channels";
import type { TextPrice } from "@/lib/core/channels/prices";
import type { NotificationKind } from "@/lib/core/notifications/kinds";

export type Setting = Awaited<ReturnType<typeof selectSettings>>[number];

export function selectSettings(tx: Tx, { tenant }: TenantScope) {
  const { channel, isOn, sender, problem, problemAt } = channelSetting;
  return tx
    .select({ channel, isOn, sender, problem, problemAt })
    .from(channelSetting)
    .where(eq(channelSetting.tenantId, tenant.id));
}

/** Of any number of workers one at a time counts what is left of the plan. */
export async function lockSettings(tx: Tx, { tenant }: TenantScope): Promise<void> {
  await tx
    .select({ id: channelSetting.id })
    .from(channelSetting)
    .where(eq(channelSetting.tenantId, tenant.id))
    .for("update");
}

export function selectOrders(tx: Tx, { tenant }: TenantScope) {
  return tx
    .select({ purpose: channelOrder.purpose, channels: channelOrder.channels })
    .from(channelOrder)
    .where(eq(channelOrder.tenantId, tenant.id));
}

export type Template = Awaited<ReturnType<typeof selectTemplates>>[number];

export function selectTemplates(tx: Tx, { tenant }: TenantScope) {
  const { kind, language, contentSid, variables } = whatsappTemplate;
  return tx
    .select({ kind, language, contentSid, variables })
    .from(whatsappTemplate)
    .where(eq(whatsappTemplate.tenantId, tenant.id));
}

/** The telephones of some clients, and which channels never arrive there. */
export function selectPhones(tx: Tx, { tenant }: TenantScope, clientIds: readonly string[]) {
  return tx
    .select({
      id: client.id,
      phone: client.phone,
      consentedPhone: client.textsPhone,
      suppressed: sql<TextChannel[]>`ARRAY(
        SELECT s.channel FROM ${phoneSuppression} s WHERE s.tenant_id = ${tenant.id} AND s.phone = client.phone
      )`,
    })
    .from(client)
    .where(and(eq(client.tenantId, tenant.id), inArray(client.id, [...clientIds])));
}

/** By which channels the messages that some stand for, and others in their stead, were tried. */
export function selectTried(tx: Tx, { tenant }: TenantScope, roots: readonly string[]) {
  return tx
    .select({
      id: notification.id,
      root: sql<string>`coalesce(${notification.insteadOf}, ${notification.id})`,
      channel: notification.channel,
    })
    .from(notification)
    .where(
      and(
        eq(notification.tenantId, tenant.id),
        or(inArray(notification.id, [...roots]), inArray(notification.insteadOf, [...roots])),
        ne(notification.status, "pending"),
      ),
    );
}

/** The users among some who are told on a device. */
export async function selectReachedUsers(
  tx: Tx,
  { tenant }: TenantScope,
  userIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectDistinct({ userId: pushDevice.userId })
    .from(pushDevice)
    .where(and(eq(pushDevice.tenantId, tenant.id), inArray(pushDevice.userId, [...userIds])));
  return new Set(rows.map(({ userId }) => userId));
}

export function selectDevices(tx: Tx, { tenant }: TenantScope, userId: string) {
  const { id, endpoint, publicKey, authSecret } = pushDevice;
  return tx
    .select({ id, endpoint, publicKey, authSecret })
    .from(pushDevice)
    .where(and(eq(pushDevice.tenantId, tenant.id), eq(pushDevice.userId, userId)));
}

/** Devices that the push service knows no more. */
export async function deleteDevices(
  tx: Tx,
  { tenant }: TenantScope,
  ids: readonly string[],
): Promise<void> {
  await tx
    .delete(pushDevice)
    .where(and(eq(pushDevice.tenantId, tenant.id), inArray(pushDevice.id, [...ids])));
}

/** Writes by which channel leased messages go. */
export async function writeChannels(
  tx: Tx,
  { tenant }: TenantScope,
  changed: readonly { id: string; channel: MessageChannel }[],
): Promise<void> {
  if (changed.length === 0) return;
  await tx.execute(sql`
    UPDATE notification n SET channel = chosen.channel
    FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS chosen(id uuid, channel text)
    WHERE n.tenant_id = ${tenant.id} AND n.id = chosen.id AND n.status = 'pending'`);
}

/**
 * Texts of this month by the tenant's clock: what was accepted, and what is about to leave but for some. With the plan's
 * limit; null: none.
 */
export async function selectUse(
  tx: Tx,
  { tenant }: TenantScope,
  exceptIds: readonly string[],
): Promise<{ readonly used: number; readonly most: number | null }> {
  const [row] = await tx.execute<{ used: number; most: number | null }>(sql`
    SELECT (SELECT count(*) FROM text_charge c WHERE c.tenant_id = ${tenant.id} AND c.created_at >= ${monthStart(tenant)})::int
      + (SELECT count(*) FROM notification n WHERE n.tenant_id = ${tenant.id} AND n.status = 'pending'
          AND n.channel IN ('sms', 'whatsapp') AND n.id <> ALL (${`{${exceptIds.join(",")}}`}::uuid[]))::int AS used,
      (app.own_limits() ->> 'textsPerMonth')::int AS most`);
  return row ?? { used: 0, most: 0 };
}

export function monthStart({ timeZone }: TenantScope["tenant"]) {
  return sql`date_trunc('month', now() AT TIME ZONE ${timeZone}) AT TIME ZONE ${timeZone}`;
}

export type Charge = {
  readonly channel: TextChannel;
  readonly providerId: string;
  readonly segments: number;
  readonly price: TextPrice | undefined;
  readonly isEstimate: boolean;
};

/** Once for each text that was accepted, however often we hear of it. */
export async function insertCharge(tx: Tx, { tenant }: TenantScope, charge: Charge): Promise<void> {
  const { price, ...counted } = charge;
  await tx
    .insert(textCharge)
    .values({
      ...{ tenantId: tenant.id, ...counted },
      ...(price ? { priceMicros: price.micros, currency: price.currency } : {}),
    })
    .onConflictDoNothing();
}

/** What the provider says that a text cost takes the place of what we thought. */
export async function correctCharge(
  tx: Tx,
  { tenant }: TenantScope,
  providerId: string,
  { micros, currency }: TextPrice,
): Promise<void> {
  await tx
    .update(textCharge)
    .set({ priceMicros: micros, currency, isEstimate: false })
    .where(and(eq(textCharge.tenantId, tenant.id), eq(textCharge.providerId, providerId)));
}

/** Whether a text is one that we know of: not the one whose answer was lost. */
export async function isChargedFor(
  tx: Tx,
  { tenant }: TenantScope,
  providerId: string,
): Promise<boolean> {
  const rows = await tx
    .select({ id: textCharge.id })
    .from(textCharge)
    .where(and(eq(textCharge.tenantId, tenant.id), eq(textCharge.providerId, providerId)));
  return rows.length > 0;
}

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

export async function clearProblems(
  tx: Tx,
  { tenant }: TenantScope,
  channels: readonly ClientChannel[],
): Promise<void> {
  await tx
    .update(channelSetting)
    .set({ problem: null, problemAt: null })
    .where(
      and(
        eq(channelSetting.tenantId, tenant.id),
        inArray(channelSetting.channel, [...channels]),
        isNotNull(channelSetting.problem),
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

/** It was accepted though its answer was lost; while somebody still waits for that answer, it is theirs to write. */
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
        or(isNull(notification.leaseToken), sql`${notification.runAt} <= now()`),
      ),
    );
}
