import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { appointment } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { mayChange } from "@/lib/core/appointments/visibility";
import { toMinute } from "@/lib/core/time/epoch";
import type { AppointmentRow } from "./store";

/**
 * Several appointments by start, locked in one order until the transaction ends, so that no two changes wait for each
 * other; undefined where one of them is not the actor's to change.
 */
export async function lockAppointments(
  tx: Tx,
  scope: TenantScope,
  ids: readonly string[],
): Promise<readonly AppointmentRow[] | undefined> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select()
    .from(appointment)
    .where(and(eq(appointment.tenantId, scope.tenant.id), inArray(appointment.id, [...ids])))
    .orderBy(asc(appointment.id))
    .for("no key update");
  if (rows.length < ids.length || !rows.every((row) => mayChange(scope.actor, row)))
    return undefined;
  return rows
    .map((row) => ({ ...row, startMinute: toMinute(row.startsAt.getTime()) }))
    .sort((a, b) => a.startMinute - b.startMinute);
}
