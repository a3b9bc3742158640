import "server-only";
import { eq } from "drizzle-orm";
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
