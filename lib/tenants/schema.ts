import { z } from "zod";
import { emailInput, phoneInput } from "@/lib/clients/schema";
import { brandFonts, brandRadii, brandThemes } from "@/lib/core/brand/brand";
import { parseHexColor } from "@/lib/core/brand/color";
import { locales } from "@/lib/i18n/locales";
import {
  checkbox,
  checkedList,
  optional,
  optionalText,
  requiredText,
  wholeNumber,
} from "@/lib/input";

const color = z.string({ error: "required" }).transform((text, context) => {
  const parsed = parseHexColor(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: "custom", message: parsed.code });
  return z.NEVER;
});

export const saveBrandInput = z.object({
  name: requiredText(80, 2),
  tagline: optionalText(160),
  about: optionalText(2000),
  primaryColor: color,
  accentColor: color,
  font: z.enum(brandFonts, "invalid_choice"),
  radius: z.enum(brandRadii, "invalid_choice"),
  theme: z.enum(brandThemes, "invalid_choice"),
});

export type SaveBrandInput = z.output<typeof saveBrandInput>;

export const saveSettingsInput = z.object({
  clientCancelNoticeHours: wholeNumber(0, 720),
  requiresAcceptance: checkbox,
  reminderHours: checkedList(wholeNumber(1, 336), 12),
  locale: z.enum(locales, "invalid_choice"),
  email: optional(emailInput),
  phone: optional(phoneInput),
  address: optionalText(240),
});

export type SaveSettingsInput = z.output<typeof saveSettingsInput>;
