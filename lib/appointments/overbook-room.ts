import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { readLastingContexts } from "@/lib/availability/lasting-contexts";
import { decideBooking } from "@/lib/core/appointments/decide-booking";
import { can } from "@/lib/core/tenancy/permissions";
import { toMinute } from "@/lib/core/time/epoch";
import { type Asked, placementRange } from "./decide-placement";
import { countTakenLanes } from "./store";
import type { OverbookRoom } from "./views";

type Wanted = Pick<Asked, "professionalId" | "startMinute" | "siteId"> & {
  readonly serviceId: string;
  /** How long it takes, where that is not what the service takes. */
  readonly durationMinutes?: number | undefined;
  /** The appointment that is to be moved there. */
  readonly moved?: { readonly id: string } | undefined;
};

/** What a taken time leaves for overbooking to who may; undefined to everybody else, and where the practice has none. */
export async function readOverbookRoom(
  scope: TenantScope,
  wanted: Wanted,
): Promise<OverbookRoom | undefined> {
  const most = scope.tenant.overbookLimit;
  if (most === 0 || !can(scope.actor, "appointment:overbook")) return undefined;
  if (wanted.professionalId === "any") return { most, left: null };
  return readTenant(scope, async (tx) => {
    const exceptAppointmentId = wanted.moved?.id;
    const query = { ...wanted, exceptAppointmentId, range: placementRange(scope, wanted) };
    const day = await readLastingContexts(tx, scope, query);
    if (!day) return undefined;
    const { professionalId, startMinute, siteId } = wanted;
    const request = { professionalId, startMinute, ...(siteId === undefined ? {} : { siteId }) };
    const decided = decideBooking(day.context, request, toMinute(scope.nowMs), "staff_overbook");
    if (!decided.ok) return undefined;
    const { occupied } = decided.value;
    const taken = await countTakenLanes(tx, scope, {
      ...{ professionalId, occupied, most },
      exceptAppointmentId,
    });
    return { most, left: most - taken };
  });
}
