import { z } from "zod";
import { emailInput } from "@/lib/clients/schema";
import { entityId, optional, requiredText, startInput } from "@/lib/input";

/** Six digits; blanks that people put between them do not matter. */
const code = requiredText(20)
  .transform((typed) => typed.replace(/\s/g, ""))
  .refine((typed) => /^\d{6}$/.test(typed), "invalid_code");

export const confirmRequestInput = z.object({ requestId: entityId, code });

/** By the desk: who asked is on the telephone, and needs no mail any more. */
export const acceptRequestInput = z.object({ requestId: entityId });

export const mailAgainInput = z.object({ requestId: entityId, email: emailInput });

export const dropRequestInput = z.object({ requestId: entityId });

/** The same once more, at the time that was wanted or at another (`<start> <professional id>`). */
export const askAgainInput = z.object({
  requestId: entityId,
  time: requiredText(80).transform((text, context) => {
    const [start, professionalId] = text.split(" ");
    const read = z
      .object({ start: startInput, professionalId: optional(entityId) })
      .safeParse({ start, professionalId });
    if (read.success) return read.data;
    context.addIssue({ code: "custom", message: "invalid_time" });
    return z.NEVER;
  }),
  email: emailInput,
});
