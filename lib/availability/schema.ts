import { z } from "zod";
import { checkedList, entityId, optional } from "@/lib/input";
import { localDate } from "./fields";

/** One day's free times, asked by the desk while it books or moves. */
export const deskTimesInput = z
  .object({
    serviceId: entityId,
    professionalId: z.union([z.literal("any"), entityId], { error: "required" }),
    date: localDate,
    exceptAppointmentId: optional(entityId),
    clientId: optional(entityId),
    declared: checkedList(entityId, 20),
  })
  .transform(({ date, ...query }) => ({ ...query, from: date, to: date }));

/** Of a service with whoever is asked for, by the desk. */
export const deskFirstFreeInput = z.object({
  serviceId: entityId,
  professionalId: z.union([z.literal("any"), entityId], { error: "required" }),
  clientId: optional(entityId),
  declared: checkedList(entityId, 20),
});
