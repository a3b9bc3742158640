import "server-only";
import { and, asc, eq, gte, lte } from "drizzle-orm";
import { holiday, tenant as tenants } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import type { LocalDate } from "@/lib/core/time/civil";

/** What the tenant added to its country's holidays, and on which of them it works; both dates included. */
export function selectHolidays(tx: Tx, { tenant }: TenantScope, from: LocalDate, to: LocalDate) {
  return tx
    .select({
      id: holiday.id,
      date: holiday.onDate,
      name: holiday.name,
      closed: holiday.closed,
    })
    .from(holiday)
    .where(and(eq(holiday.tenantId, tenant.id), gte(holiday.onDate, from), lte(holiday.onDate, to)))
    .orderBy(asc(holiday.onDate));
}

/** Nothing is written where that date has a row: whoever came second is told. */
export async function insertHoliday(
  tx: Tx,
  { tenant }: TenantScope,
  row: Omit<typeof holiday.$inferInsert, "tenantId">,
): Promise<boolean> {
  const written = await tx
    .insert(holiday)
    .values({ ...row, tenantId: tenant.id })
    .onConflictDoNothing({ target: [holiday.tenantId, holiday.onDate] })
    .returning({ id: holiday.id });
  return written.length > 0;
}

/** Held until the transaction ends. */
export async function lockHoliday(tx: Tx, { tenant }: TenantScope, id: string) {
  const [row] = await tx
    .select()
    .from(holiday)
    .where(and(eq(holiday.tenantId, tenant.id), eq(holiday.id, id)))
    .for("update");
  return row;
}

export function deleteHoliday(tx: Tx, { tenant }: TenantScope, id: string) {
  return tx.delete(holiday).where(and(eq(holiday.tenantId, tenant.id), eq(holiday.id, id)));
}

/** Whether the tenant observes its country's holidays, held until the transaction ends. */
export async function lockObserving(tx: Tx, { tenant }: TenantScope): Promise<boolean> {
  const [row] = await tx
    .select({ observes: tenants.observesHolidays })
    .from(tenants)
    .where(eq(tenants.id, tenant.id))
    .for("no key update");
  return row?.observes ?? false;
}

export function updateObserving(tx: Tx, { tenant }: TenantScope, observes: boolean) {
  return tx.update(tenants).set({ observesHolidays: observes }).where(eq(tenants.id, tenant.id));
}
