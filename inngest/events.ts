import { eventType } from "inngest";
import { z } from "zod";
import { deliveryStatuses } from "@/lib/core/notifications/delivery";

/**
 * A tenant has committed messages to the outbox, of one appointment where it is named. Events carry ids only, never a
 * person's data: what is no part of a schema is refused before it leaves, and when it comes.
 */
export const messagesOwed = eventType("citaria/messages.owed", {
  schema: z.strictObject({ tenantId: z.uuid(), appointmentId: z.uuid().optional() }),
});

/** A provider told what became of a message; its signature was checked. */
export const deliveryReported = eventType("citaria/delivery.reported", {
  schema: z.strictObject({
    provider: z.string().max(20),
    /** The same for every time that it is told. */
    eventId: z.string().max(200),
    tenantId: z.uuid(),
    messageId: z.uuid(),
    status: z.enum(deliveryStatuses),
    isPermanent: z.boolean(),
  }),
});
