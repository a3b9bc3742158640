import "server-only";
import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, or } from "drizzle-orm";
import { resource, resourceKind, timeOff } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { mayActOnTimeOf, type Reach } from "@/lib/core/tenancy/permissions";
import { type AwayRow, awayOfRow } from "./time-off-facts";

/**
 * Absences that touch an interval of moments, and all that come back: the whole practice's, and those of whom somebody
 * reaches; which of their times do is for the caller.
 */
export async function selectAbsences(
  tx: Tx,
  { tenant }: TenantScope,
  from: Date,
  to: Date,
  reach: Reach = "all",
): Promise<readonly AwayRow[]> {
  const rows = await tx
    .select()
    .from(timeOff)
    .where(
      and(
        eq(timeOff.tenantId, tenant.id),
        lt(timeOff.startsAt, to),
        reach === "all"
          ? undefined
          : or(
              inArray(timeOff.professionalId, [...reach]),
              and(isNull(timeOff.professionalId), isNull(timeOff.resourceId)),
            ),
        or(gt(timeOff.endsAt, from), isNotNull(timeOff.recurEvery)),
      ),
    )
    .orderBy(asc(timeOff.startsAt), asc(timeOff.id));
  return rows.map(awayOfRow);
}

/** Held until the transaction ends; undefined where none of that id is the actor's to change. */
export async function lockAbsence(
  tx: Tx,
  { tenant, actor }: TenantScope,
  id: string,
): Promise<AwayRow | undefined> {
  const [row] = await tx
    .select()
    .from(timeOff)
    .where(and(eq(timeOff.tenantId, tenant.id), eq(timeOff.id, id)))
    .for("update");
  return row && mayActOnTimeOf(actor, row.professionalId) ? awayOfRow(row) : undefined;
}

type TimeOffColumns = Omit<typeof timeOff.$inferInsert, "tenantId">;

export function insertAbsence(tx: Tx, { tenant }: TenantScope, row: TimeOffColumns) {
  return tx.insert(timeOff).values({ ...row, tenantId: tenant.id });
}

export function updateAbsence(
  tx: Tx,
  { tenant }: TenantScope,
  { id, ...row }: TimeOffColumns & { readonly id: string },
) {
  return tx
    .update(timeOff)
    .set(row)
    .where(and(eq(timeOff.tenantId, tenant.id), eq(timeOff.id, id)));
}

export function deleteAbsence(tx: Tx, { tenant }: TenantScope, id: string) {
  return tx.delete(timeOff).where(and(eq(timeOff.tenantId, tenant.id), eq(timeOff.id, id)));
}

/** Rooms and chairs in use, with what they are. */
export function selectRooms(tx: Tx, { tenant }: TenantScope) {
  return tx
    .select({ id: resource.id, name: resource.name, kind: resourceKind.name })
    .from(resource)
    .innerJoin(
      resourceKind,
      and(eq(resourceKind.tenantId, resource.tenantId), eq(resourceKind.id, resource.kindId)),
    )
    .where(and(eq(resource.tenantId, tenant.id), eq(resource.active, true)))
    .orderBy(asc(resourceKind.name), asc(resource.position), asc(resource.name));
}
