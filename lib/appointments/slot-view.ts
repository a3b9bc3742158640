import type { TenantScope } from "@/db/scope";
import type { Slot } from "@/lib/core/scheduling/offer-slots";
import { toIso } from "@/lib/core/time/iso";
import type { SlotView } from "./views";

/** A slot as it goes over the wire. */
export function slotView(slot: Slot, { tenant }: TenantScope): SlotView {
  return {
    start: toIso(slot.startMinute, tenant.timeZone),
    end: toIso(slot.endMinute, tenant.timeZone),
    professionalId: slot.professionalId,
  };
}
