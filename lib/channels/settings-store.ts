import "server-only";
import { and, eq, gte, sql } from "drizzle-orm";
import { channelOrder, channelSetting, textCharge, whatsappTemplate } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import type { ClientChannel, TextChannel } from "@/lib/core/channels/channels";
import type { ChannelPurpose } from "@/lib/core/channels/purposes";
import { monthStart } from "./charge-store";
import type { RemoveTemplateInput, SaveTemplateInput } from "./settings-schema";

/** What was wrong with a former sender says nothing of another one; answers to it are heard all the same. */
export async function saveSetting(
  tx: Tx,
  { tenant }: TenantScope,
  channel: TextChannel,
  { isOn, sender }: { readonly isOn: boolean; readonly sender: string | null },
): Promise<void> {
  const changed = sql`${channelSetting.sender} IS DISTINCT FROM ${sender}`;
  await tx
    .insert(channelSetting)
    .values({ tenantId: tenant.id, channel, isOn, sender })
    .onConflictDoUpdate({
      target: [channelSetting.tenantId, channelSetting.channel],
      set: {
        ...{ isOn, sender },
        formerSenders: sql`CASE WHEN ${changed} AND ${channelSetting.sender} IS NOT NULL
          THEN array_append(array_remove(${channelSetting.formerSenders}, ${channelSetting.sender}), ${channelSetting.sender})
          ELSE ${channelSetting.formerSenders} END`,
        problem: sql`CASE WHEN ${changed} THEN NULL ELSE ${channelSetting.problem} END`,
        problemAt: sql`CASE WHEN ${changed} THEN NULL ELSE ${channelSetting.problemAt} END`,
      },
    });
}

export async function saveOrder(
  tx: Tx,
  { tenant }: TenantScope,
  purpose: ChannelPurpose,
  channels: ClientChannel[],
): Promise<void> {
  await tx
    .insert(channelOrder)
    .values({ tenantId: tenant.id, purpose, channels })
    .onConflictDoUpdate({
      target: [channelOrder.tenantId, channelOrder.purpose],
      set: { channels },
    });
}

export async function upsertTemplate(
  tx: Tx,
  { tenant }: TenantScope,
  { kind, language, contentSid, variables }: SaveTemplateInput,
): Promise<void> {
  await tx
    .insert(whatsappTemplate)
    .values({ tenantId: tenant.id, kind, language, contentSid, variables })
    .onConflictDoUpdate({
      target: [whatsappTemplate.tenantId, whatsappTemplate.kind, whatsappTemplate.language],
      set: { contentSid, variables },
    });
}

export async function deleteTemplate(
  tx: Tx,
  { tenant }: TenantScope,
  { kind, language }: RemoveTemplateInput,
): Promise<boolean> {
  const rows = await tx
    .delete(whatsappTemplate)
    .where(
      and(
        eq(whatsappTemplate.tenantId, tenant.id),
        eq(whatsappTemplate.kind, kind),
        eq(whatsappTemplate.language, language),
      ),
    )
    .returning({ id: whatsappTemplate.id });
  return rows.length > 0;
}

/** What this month's texts came to, by channel and currency; a null currency: without a known price. */
export function selectCosts(tx: Tx, { tenant }: TenantScope) {
  const { channel, currency, segments, priceMicros, isEstimate } = textCharge;
  return tx
    .select({
      ...{ channel, currency },
      messages: sql<number>`count(*)::int`,
      segments: sql<number>`sum(${segments})::int`,
      micros: sql<number>`coalesce(sum(${priceMicros}), 0)::float8`,
      isEstimate: sql<boolean>`bool_or(${isEstimate})`,
    })
    .from(textCharge)
    .where(and(eq(textCharge.tenantId, tenant.id), gte(textCharge.createdAt, monthStart(tenant))))
    .groupBy(channel, currency)
    .orderBy(channel, currency);
}
