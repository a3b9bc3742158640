import { z } from "zod";
import { newPasswordInput } from "@/lib/auth/schema";
import { emailInput } from "@/lib/clients/schema";
import { type CountryCode, countryCodes } from "@/lib/core/setup/countries";
import { sectors } from "@/lib/core/setup/sectors";
import { parseSlug } from "@/lib/core/tenancy/slug";
import { humanFields } from "@/lib/human/schema";
import { locales } from "@/lib/i18n/locales";
import { entityId, optional, optionalText, requiredText } from "@/lib/input";

const slugInput = requiredText(60).transform((text, context) => {
  const parsed = parseSlug(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: "custom", message: parsed.code });
  return z.NEVER;
});

/** What opens a practice, whoever does. */
export const practiceFields = {
  practice: requiredText(80, 2),
  slug: slugInput,
  sector: z.enum(sectors, "required"),
  country: z.enum(countryCodes as [CountryCode, ...CountryCode[]], "required"),
  locale: z.enum(locales, "invalid_choice"),
  /** Of the owner. */
  name: requiredText(80, 2),
  email: emailInput,
};

export const askSignUpInput = z.object({
  ...practiceFields,
  password: newPasswordInput,
  ...humanFields,
});

export type AskSignUpInput = z.output<typeof askSignUpInput>;

export const confirmSignUpInput = z.object({
  letterId: entityId,
  code: requiredText(12)
    .transform((text) => text.replaceAll(/\D/g, ""))
    .refine((digits) => digits.length === 6, "invalid_code"),
  /** Another address, where somebody took the first one meanwhile. */
  slug: optional(slugInput),
});

export type ConfirmSignUpInput = z.output<typeof confirmSignUpInput>;

export const proposeSlugInput = z.object({ name: optionalText(80), slug: optionalText(60) });
