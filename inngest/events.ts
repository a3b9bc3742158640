import { eventType } from "inngest";
import { z } from "zod";

/** A tenant has committed messages to the outbox. Events carry ids only, never a person's data. */
export const messagesOwed = eventType("citaria/messages.owed", {
  schema: z.object({ tenantId: z.uuid() }),
});
