import { z } from "zod";
import { emailInput, languageInput, phoneInput } from "@/lib/clients/schema";
import { entityId, optional, placeInput, requiredText, startInput } from "@/lib/input";
import { intakeFields } from "@/lib/intake/schema";

/** The same service with the same professional once more. */
export const bookAgainInput = z.object({
  serviceId: entityId,
  professionalId: entityId,
  siteId: placeInput,
  start: startInput,
  /** Who comes, of those whom the client looks after; left out: the client. */
  clientId: optional(entityId),
  formId: optional(z.guid("invalid_input")),
  ...intakeFields,
});

export const saveProfileInput = z.object({
  name: requiredText(120, 2),
  phone: optional(phoneInput),
  language: languageInput,
});

export type SaveProfileInput = z.output<typeof saveProfileInput>;

export const changeEmailInput = z.object({ email: emailInput });

export const confirmEmailInput = z.object({
  /** Six digits; blanks that people put between them do not matter. */
  code: requiredText(20)
    .transform((typed) => typed.replace(/\s/g, ""))
    .refine((typed) => /^\d{6}$/.test(typed), "invalid_code"),
});

export const dropEmailInput = z.object({});
