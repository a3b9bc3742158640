import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { textCharge } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { type TextChannel, textChannels } from "@/lib/core/channels/channels";
import type { TextPrice } from "@/lib/core/channels/prices";

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
          AND n.channel IN (${textChannelList}) AND n.id <> ALL (${`{${exceptIds.join(",")}}`}::uuid[]))::int AS used,
      (app.own_limits() ->> 'textsPerMonth')::int AS most`);
  return row ?? { used: 0, most: 0 };
}

/** Written out, as the index has it. */
const textChannelList = sql.raw(textChannels.map((channel) => `'${channel}'`).join(", "));

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
