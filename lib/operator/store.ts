import "server-only";
import { and, desc, eq, ne, sql } from "drizzle-orm";
import { operatorLog, plan, tenant, userAccount } from "@/db/schema";
import type { Tx } from "@/db/scope";
import type { OperatorScope } from "@/lib/auth/scope";
import type { TenantOverview } from "./overview";

/** Moves a tenant to a status it does not have; its name, or undefined where nothing changed. */
export async function changeStatus(
  tx: Tx,
  tenantId: string,
  to: { status: "active" | "suspended"; suspendedReason: string | null },
): Promise<string | undefined> {
  const [row] = await tx
    .update(tenant)
    .set(to)
    .where(and(eq(tenant.id, tenantId), ne(tenant.status, to.status)))
    .returning({ name: tenant.name });
  return row?.name;
}

/** Puts a tenant on a plan that it is not on; its name and the former plan's code, or undefined where nothing changed. */
export async function changeTenantPlan(
  tx: Tx,
  tenantId: string,
  planCode: string,
): Promise<{ readonly name: string; readonly formerCode: string } | undefined> {
  const [row] = await tx.execute<{ name: string; formerCode: string }>(sql`
    UPDATE tenant t SET plan_id = wanted.id
    FROM plan wanted, plan former
    WHERE t.id = ${tenantId} AND wanted.code = ${planCode} AND former.id = t.plan_id AND wanted.id <> former.id
    RETURNING t.name, former.code AS "formerCode"`);
  return row;
}

export async function tenantExists(tx: Tx, tenantId: string): Promise<boolean> {
  const rows = await tx.select({ id: tenant.id }).from(tenant).where(eq(tenant.id, tenantId));
  return rows.length === 1;
}

export async function logOperator(
  tx: Tx,
  scope: OperatorScope,
  entry: { action: string; tenantId: string | null; detail?: Record<string, unknown> },
): Promise<void> {
  await tx.insert(operatorLog).values({
    operatorId: scope.operator.userId,
    action: entry.action,
    subjectTenantId: entry.tenantId,
    detail: entry.detail ?? null,
  });
}

/** Every tenant by name, with counts. */
export async function selectOverview(tx: Tx): Promise<TenantOverview[]> {
  const rows = await tx.execute<Record<keyof TenantOverview, unknown>>(sql`
    SELECT id, slug, name, status, suspended_reason AS "suspendedReason", plan_code AS "planCode",
      plan_name AS "planName", members::int, professionals::int, clients::int,
      (plan_limits->>'members')::int AS "mostMembers",
      (plan_limits->>'professionals')::int AS "mostProfessionals",
      upcoming_appointments::int AS "upcomingAppointments",
      appointments_last_30_days::int AS "appointmentsLast30Days",
      dead_messages::int AS "deadMessages"
    FROM app.tenant_overview()`);
  return rows as unknown as TenantOverview[];
}

export function selectOperatorLog(tx: Tx, most: number) {
  return tx
    .select({
      id: operatorLog.id,
      at: operatorLog.createdAt,
      action: operatorLog.action,
      detail: operatorLog.detail,
      operatorName: userAccount.name,
      tenantName: tenant.name,
      tenantSlug: tenant.slug,
    })
    .from(operatorLog)
    .innerJoin(userAccount, eq(userAccount.id, operatorLog.operatorId))
    .leftJoin(tenant, eq(tenant.id, operatorLog.subjectTenantId))
    .orderBy(desc(operatorLog.createdAt))
    .limit(most);
}

/** What a practice may be on, the cheapest first. */
export function selectPlans(tx: Tx) {
  return tx
    .select({ code: plan.code, name: plan.name, limits: plan.limits })
    .from(plan)
    .orderBy(plan.priceMinor);
}
