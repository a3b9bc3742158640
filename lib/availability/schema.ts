import { z } from "zod";
import { serviceBounds } from "@/lib/core/scheduling/service-bounds";
import { checkedList, entityId, localDate, optional, wholeNumber } from "@/lib/input";

const { least, most } = serviceBounds.durationMinutes;

/** How long it is to take, where that is not what the service takes. */
export const ownLength = optional(wholeNumber(least, most));

/** One day's free times, asked by the desk while it books or moves. */
export const deskTimesInput = z
  .object({
    serviceId: entityId,
    professionalId: z.union([z.literal("any"), entityId], { error: "required" }),
    date: localDate,
    exceptAppointmentId: optional(entityId),
    clientId: optional(entityId),
    declared: checkedList(entityId, 20),
    durationMinutes: ownLength,
  })
  .transform(({ date, ...query }) => ({ ...query, from: date, to: date }));

/** Of a service with whoever is asked for, by the desk. */
export const deskFirstFreeInput = z.object({
  serviceId: entityId,
  professionalId: z.union([z.literal("any"), entityId], { error: "required" }),
  clientId: optional(entityId),
  declared: checkedList(entityId, 20),
  durationMinutes: ownLength,
});
