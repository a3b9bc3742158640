import "server-only";
import { and, asc, eq, gte, inArray } from "drizzle-orm";
import { appointment } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { readAppointments } from "./reads";

/** What mails say of the practice's next appointment; undefined where none is to come. */
export async function loadNextAppointment(tx: Tx, scope: TenantScope) {
  const [next] = await tx
    .select({ id: appointment.id })
    .from(appointment)
    .where(
      and(
        eq(appointment.tenantId, scope.tenant.id),
        inArray(appointment.status, ["pending", "confirmed"]),
        gte(appointment.startsAt, new Date(scope.nowMs)),
      ),
    )
    .orderBy(asc(appointment.startsAt))
    .limit(1);
  if (!next) return undefined;
  const [about] = await readAppointments(tx, scope, [next.id]);
  return about;
}
