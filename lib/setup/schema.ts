import { z } from "zod";
import { newPasswordInput } from "@/lib/auth/schema";
import { emailInput } from "@/lib/clients/schema";
import { type CountryCode, countryCodes } from "@/lib/core/setup/countries";
import { sectors } from "@/lib/core/setup/sectors";
import { parseSlug } from "@/lib/core/tenancy/slug";
import { minutesPerDay, parseTimeOfDay } from "@/lib/core/time/civil";
import { humanFields } from "@/lib/human/schema";
import { locales } from "@/lib/i18n/locales";
import { checkbox, entityId, optional, optionalText, requiredText } from "@/lib/input";

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

export const mailCodeAgainInput = z.object({ letterId: entityId });

export type MailCodeAgainInput = z.output<typeof mailCodeAgainInput>;

/** A day, or the pause of all of them: `on` and its two ends. What is not on is not looked at. */
const stretch = z
  .object({ on: checkbox, start: optionalText(5), end: optionalText(5) })
  .transform(({ on, start, end }, context) => {
    if (!on) return null;
    const [startMinute, endMinute] = [start, end].map((text) => parseTimeOfDay(text ?? ""));
    const refuse = (field: "start" | "end", message: string) => {
      context.addIssue({ code: "custom", message, path: [field] });
      return z.NEVER;
    };
    if (startMinute == null || startMinute >= minutesPerDay) return refuse("start", "invalid_time");
    if (endMinute == null) return refuse("end", "invalid_time");
    const ends = endMinute === 0 ? minutesPerDay : endMinute;
    if (ends <= startMinute) return refuse("end", "reversed_range");
    return { startMinute, endMinute: ends };
  });

const day = z.preprocess((given) => given ?? {}, stretch);

export const saveFirstHoursInput = z
  .object({
    professionalId: entityId,
    title: optionalText(20),
    name: requiredText(80, 2),
    specialty: optionalText(60),
    days: z.preprocess(
      (given) => given ?? {},
      z.object({ d1: day, d2: day, d3: day, d4: day, d5: day, d6: day, d7: day }),
    ),
    pause: day,
  })
  .refine(({ days }) => Object.values(days).some((each) => each !== null), {
    ...{ error: "required", path: ["days.d1.start"] },
  });

export type SaveFirstHoursInput = z.output<typeof saveFirstHoursInput>;

export const proposeSlugInput = z.object({ name: optionalText(80), slug: optionalText(60) });

export const changeSectorInput = z.object({ sector: z.enum(sectors, "required") });

export type ChangeSectorInput = z.output<typeof changeSectorInput>;
