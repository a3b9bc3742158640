import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { selectAppointments } from "@/lib/appointments/reads";
import { toListing } from "@/lib/appointments/to-view";
import { maySee } from "@/lib/core/appointments/visibility";
import { isUuid } from "@/lib/core/uuid";
import { ofVisit } from "./store";
import type { VisitPartView } from "./views";

/**
 * The parts of the visit that an appointment belongs to, by start, cancelled ones included; none where it stands alone.
 * Nothing of the client: whoever has just booked is shown it by an id in the address.
 */
export async function loadVisit(
  scope: TenantScope,
  appointmentId: string,
): Promise<readonly VisitPartView[]> {
  if (!isUuid(appointmentId)) return [];
  const rows = await readTenant(scope, (tx) =>
    selectAppointments(tx, scope, ofVisit(scope, appointmentId)),
  );
  const isKnown =
    scope.actor.kind === "visitor" || rows.every((row) => maySee(scope, row.appointment));
  if (!isKnown || rows.length < 2) return [];
  return rows.map((row) => {
    const {
      id,
      code,
      status,
      version,
      start,
      end,
      service,
      professional,
      place,
      priceMinor,
      currency,
      options,
    } = toListing(row, scope);
    const [isCancellable, isMovable] = [options.cancel, options.move];
    return {
      ...{ id, code, status, version, start, end, service, professional, place },
      ...{ priceMinor, currency, isCancellable, isMovable },
    };
  });
}
