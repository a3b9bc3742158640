import "server-only";
import { and, asc, eq, gt, gte, inArray, isNotNull, lt, or } from "drizzle-orm";
import { appointment, resource, resourceKind, timeOff } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { type AwayRow, awayOfRow } from "./time-off-facts";

/** Absences that touch an interval of moments, and all that come back; which of their times do is for the caller. */
export async function selectAbsences(
  tx: Tx,
  { tenant }: TenantScope,
  from: Date,
  to: Date,
): Promise<readonly AwayRow[]> {
  const rows = await tx
    .select()
    .from(timeOff)
    .where(
      and(
        eq(timeOff.tenantId, tenant.id),
        lt(timeOff.startsAt, to),
        or(gt(timeOff.endsAt, from), isNotNull(timeOff.recurEvery)),
      ),
    )
    .orderBy(asc(timeOff.startsAt), asc(timeOff.id));
  return rows.map(awayOfRow);
}

/** Held until the transaction ends. */
export async function lockAbsence(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
): Promise<AwayRow | undefined> {
  const [row] = await tx
    .select()
    .from(timeOff)
    .where(and(eq(timeOff.tenantId, tenant.id), eq(timeOff.id, id)))
    .for("update");
  return row && awayOfRow(row);
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

export type Whom = { readonly professionalId: string | null; readonly resourceId: string | null };

/** When the appointments of somebody, in a room or of everybody stand that touch an interval, the next first. */
export function selectStandingTimes(
  tx: Tx,
  { tenant }: TenantScope,
  { professionalId, resourceId }: Whom,
  from: Date,
  to: Date,
) {
  return tx
    .select({ startsAt: appointment.startsAt, endsAt: appointment.endsAt })
    .from(appointment)
    .where(
      and(
        eq(appointment.tenantId, tenant.id),
        professionalId ? eq(appointment.professionalId, professionalId) : undefined,
        resourceId ? eq(appointment.resourceId, resourceId) : undefined,
        gte(appointment.startsAt, new Date(from.getTime() - dayMs)),
        lt(appointment.startsAt, to),
        gt(appointment.endsAt, from),
        inArray(appointment.status, ["pending", "confirmed"]),
      ),
    )
    .orderBy(asc(appointment.startsAt));
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

const dayMs = 86_400_000;
