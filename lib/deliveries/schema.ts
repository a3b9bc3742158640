import { z } from "zod";
import { entityId } from "@/lib/input";

export const undeliveredInput = z.object({ messageId: entityId });

export type UndeliveredInput = z.output<typeof undeliveredInput>;

export const sendAgainInput = z.object({
  messageId: entityId,
  /** Of the button as it was shown: pressed twice it is one message. */
  pressId: entityId,
  /** It may have been read, and is to be sent all the same. */
  confirmed: z.literal("on").optional(),
});

export type SendAgainInput = z.output<typeof sendAgainInput>;

export const resumeMailInput = z.object({ clientId: entityId });
