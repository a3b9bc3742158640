import "server-only";
import { eq, sql } from "drizzle-orm";
import { tenant } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";

type TenantRow = typeof tenant.$inferInsert;

type TenantChange = Partial<
  Pick<TenantRow, "name" | "tagline" | "brand" | "about"> &
    Settings &
    Pick<
      TenantRow,
      | "tellsClients"
      | "cancelReasons"
      | "professionalsSeeOthers"
      | "checklistDismissed"
      | "openTracking"
      | "country"
      | "currency"
    >
>;

/** What the settings page edits. */
export type Settings = Awaited<ReturnType<typeof lockSettings>>;

/** The settings as they stand, kept from everybody else until the transaction ends. */
export async function lockSettings(tx: Tx, scope: TenantScope) {
  const [row] = await tx
    .select(settingsColumns)
    .from(tenant)
    .where(eq(tenant.id, scope.tenant.id))
    .for("update");
  if (!row) throw new Error("A scope's tenant has a row");
  return row;
}

/** What the desk starts from, kept from everybody else until the transaction ends. */
export async function lockDeskChoices(tx: Tx, scope: TenantScope) {
  const [row] = await tx
    .select({ tellsClients: tenant.tellsClients, cancelReasons: tenant.cancelReasons })
    .from(tenant)
    .where(eq(tenant.id, scope.tenant.id))
    .for("update");
  if (!row) throw new Error("A scope's tenant has a row");
  return row;
}

/** The country and the currency as they stand, kept from everybody else until the transaction ends. */
export async function lockCountry(tx: Tx, scope: TenantScope) {
  const [row] = await tx
    .select({
      country: tenant.country,
      currency: tenant.currency,
      observes: tenant.observesHolidays,
    })
    .from(tenant)
    .where(eq(tenant.id, scope.tenant.id))
    .for("update");
  if (!row) throw new Error("A scope's tenant has a row");
  return row;
}

/** How many services and professionals have a price. */
export async function countPrices(tx: Tx, { tenant: { id } }: TenantScope): Promise<number> {
  const [row] = await tx.execute<{ prices: number }>(sql`
    SELECT ((SELECT count(*) FROM service s WHERE s.tenant_id = ${id} AND s.price_minor IS NOT NULL)
      + (SELECT count(*) FROM professional p WHERE p.tenant_id = ${id} AND p.fee_minor IS NOT NULL))::int AS prices`);
  return row?.prices ?? 0;
}

/** Every price reads as before where the currency has that many decimals more; cents that it has not are rounded. */
export async function shiftPrices(
  tx: Tx,
  { tenant: { id } }: TenantScope,
  moreDecimals: number,
): Promise<void> {
  const factor = sql`power(10::numeric, ${moreDecimals}::int)`;
  await tx.execute(sql`UPDATE service SET price_minor = round(price_minor * ${factor})
    WHERE tenant_id = ${id} AND price_minor IS NOT NULL`);
  await tx.execute(sql`UPDATE professional SET fee_minor = round(fee_minor * ${factor})
    WHERE tenant_id = ${id} AND fee_minor IS NOT NULL`);
}

const settingsColumns = {
  clientBookNoticeMinutes: tenant.clientBookNoticeMinutes,
  clientMoveNoticeHours: tenant.clientMoveNoticeHours,
  clientCancelNoticeHours: tenant.clientCancelNoticeHours,
  clientMaxOpen: tenant.clientMaxOpen,
  holdMinutes: tenant.holdMinutes,
  staffBookNoticeMinutes: tenant.staffBookNoticeMinutes,
  staffMoveNoticeHours: tenant.staffMoveNoticeHours,
  staffCancelNoticeHours: tenant.staffCancelNoticeHours,
  overbookLimit: tenant.overbookLimit,
  requiresAcceptance: tenant.requiresAcceptance,
  locale: tenant.locale,
  email: tenant.email,
  phone: tenant.phone,
  address: tenant.address,
  timeZone: tenant.timeZone,
};

/** The tenant's own row: the wall lets a scope reach no other. */
export async function updateTenant(
  tx: Tx,
  scope: TenantScope,
  change: TenantChange,
): Promise<void> {
  await tx.update(tenant).set(change).where(eq(tenant.id, scope.tenant.id));
}
