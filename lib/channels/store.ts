import "server-only";
import { and, eq, inArray, ne, or, sql } from "drizzle-orm";
import {
  channelOrder,
  channelSetting,
  client,
  notification,
  phoneSuppression,
  pushDevice,
  whatsappTemplate,
} from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import type { MessageChannel, TextChannel } from "@/lib/core/channels/channels";

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

/** The users among some who are told on a device: one on which they are logged in. */
export async function selectReachedUsers(
  tx: Tx,
  { tenant }: TenantScope,
  userIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectDistinct({ userId: pushDevice.userId })
    .from(pushDevice)
    .where(
      and(
        eq(pushDevice.tenantId, tenant.id),
        inArray(pushDevice.userId, [...userIds]),
        isLoggedInThere,
      ),
    );
  return new Set(rows.map(({ userId }) => userId));
}

export function selectDevices(tx: Tx, { tenant }: TenantScope, userId: string) {
  const { id, endpoint, publicKey, authSecret } = pushDevice;
  return tx
    .select({ id, endpoint, publicKey, authSecret })
    .from(pushDevice)
    .where(and(eq(pushDevice.tenantId, tenant.id), eq(pushDevice.userId, userId), isLoggedInThere));
}

/** Whoever logged out of a browser, or whose login ended otherwise, is told nothing there. */
const isLoggedInThere = sql`app.logged_in_on(${pushDevice.userId}, ${pushDevice.browser})`;

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
