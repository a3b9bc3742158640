import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { toMinute } from "@/lib/core/time/epoch";
import { type AppointmentRow, selectOccupied } from "./store";
import { takeTime } from "./take-time";

/**
 * Somebody who was missed comes after all: their appointment takes its time back, and its seat or its lane; a group
 * session that had closed without them opens again. Throws what `lostRace` reads where it was given away.
 */
export async function takeTimeBack(tx: Tx, scope: TenantScope, row: AppointmentRow): Promise<void> {
  const time = { startMinute: row.startMinute, endMinute: toMinute(row.endsAt.getTime()) };
  const occupied = await selectOccupied(tx, scope, row);
  await takeTime(
    tx,
    scope,
    [
      {
        ...{ time, occupied: occupied ?? time, maxima: [], travels: false },
        owner: { kind: "appointment", id: row.id },
        serviceId: row.serviceId,
        professionalId: row.professionalId,
        siteId: row.siteId,
        resourceId: row.resourceId,
        clientId: row.clientId,
        session: row.groupSessionId ? { id: row.groupSessionId, opens: null } : null,
        mostLanes: row.overbooked ? Math.max(1, scope.tenant.overbookLimit) : null,
      },
    ],
    { vacated: [row.id], comesAfterAll: true },
  );
}
