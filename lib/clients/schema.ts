import { z } from "zod";
import { isLocalDate } from "@/lib/core/time/civil";
import { locales } from "@/lib/i18n/locales";
import { checkbox, entityId, optional, optionalText, requiredText, zoneInput } from "@/lib/input";

export const emailInput = z
  .string({ error: "required" })
  .trim()
  .min(1, "required")
  .max(254, "too_long")
  .toLowerCase()
  .pipe(z.email("invalid_email"));

/** As typed; the verb reads it in the tenant's country. */
export const phoneInput = z
  .string({ error: "required" })
  .trim()
  .min(1, "required")
  .max(32, "too_long")
  .regex(/^\+?[\d\s().-]{6,}$/, "invalid_phone");

/** As a browser says it; one that nobody knows counts as none. */
export const ownZoneInput = optional(zoneInput).catch(undefined);

/** Who books for themselves: the confirmation needs the e-mail, the practice the phone. */
export const contactInput = z.preprocess(
  // A form whose fields are all empty sends none of them: each is then told to be missing.
  (given) => given ?? {},
  z.object(
    {
      ...{ name: requiredText(120, 2), email: emailInput, phone: phoneInput },
      timeZone: ownZoneInput,
    },
    { error: "required" },
  ),
);

/** Who is booked for by the team; somebody on the telephone may have no e-mail. */
export const deskContactInput = z
  .object({
    name: requiredText(120, 2),
    email: optional(emailInput),
    phone: optional(phoneInput),
    document: optionalText(40),
  })
  .refine((contact) => contact.email || contact.phone, { error: "reach_missing", path: ["phone"] });

export type ContactInput = {
  name: string;
  email?: string | undefined;
  phone?: string | undefined;
  /** From the desk. */
  document?: string | undefined;
  /** IANA, of whoever books for themselves. */
  timeZone?: string | undefined;
};

export const birthDateInput = requiredText(10).refine(
  (text) => isLocalDate(text) && text >= "1890-01-01",
  "invalid_date",
);

/** In what language somebody is written to: one of their own, or the practice's; left out: as it is. */
export const languageInput = optional(
  z.enum([...locales, "practice"], "invalid_choice").transform((choice) => ({
    locale: choice === "practice" ? null : choice,
  })),
);

/** One field of text, apart by commas: "embarazo, diabetes". */
const traits = optional(requiredText(300)).transform((text) => [
  ...new Set(
    (text ?? "")
      .split(/[,;\n]/)
      .map((trait) => trait.trim())
      .filter(Boolean),
  ),
]);

export const saveClientInput = z.object({
  clientId: optional(entityId),
  /** Of what the form was opened with; left out: whatever it is now. */
  expectedRevision: optionalText(64),
  name: requiredText(120, 2),
  email: optional(emailInput),
  phone: optional(phoneInput),
  document: optionalText(40),
  birthDate: optional(birthDateInput),
  traits,
  notes: optionalText(2000),
  language: languageInput,
  /** With which e-mail, or `-` for none, it was asked what becomes of what went to the former: what follows. */
  askedOfFormer: optionalText(254),
  closesLinks: checkbox,
  tellsAgain: checkbox,
});

export type SaveClientInput = z.output<typeof saveClientInput>;

/** What is written of somebody new so far: whatever makes no sense yet is left out. */
export const findAlikeInput = z.object({
  name: optionalText(120).catch(undefined),
  phone: optional(phoneInput).catch(undefined),
  email: optional(emailInput).catch(undefined),
  document: optionalText(40).catch(undefined),
});

/** What somebody types into a search box. */
export const searchClientsInput = z.object({ text: requiredText(120) });
