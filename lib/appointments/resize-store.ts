import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { appointment, appointmentEvent } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import { actorNameOf, writeAudit } from "@/lib/audit/write-audit";
import type { AppointmentRow } from "./store";

type Resized = { readonly endsAt: Date; readonly version: number };

export async function resizeRow(
  tx: Tx,
  { tenant }: TenantScope,
  id: string,
  to: Resized & { readonly resourceId: string | null },
): Promise<void> {
  await tx
    .update(appointment)
    .set({ ...to, updatedAt: sql`now()` })
    .where(and(eq(appointment.tenantId, tenant.id), eq(appointment.id, id)));
}

/** Adds to the appointment's own history and to the tenant's log of who did what. */
export async function writeResized(
  tx: Tx,
  scope: TenantScope,
  { id, status, endsAt: fromEndsAt }: AppointmentRow,
  { endsAt: toEndsAt, version }: Resized,
): Promise<void> {
  const { actor, tenant } = scope;
  await Promise.all([
    tx.insert(appointmentEvent).values({
      ...{ tenantId: tenant.id, appointmentId: id, version, kind: "resized" },
      ...{ fromStatus: status, toStatus: status, fromEndsAt, toEndsAt },
      ...{ actorKind: actor.kind, actorName: actorNameOf(actor), clientTold: false },
      createdAt: sql`clock_timestamp()`,
    }),
    writeAudit(tx, scope, {
      ...{ action: "appointment:resized", subjectType: "appointment", subjectId: id },
    }),
  ]);
}
