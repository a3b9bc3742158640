import { z } from "zod";
import { emailInput, phoneInput } from "@/lib/clients/schema";
import { brandFonts, brandRadii, brandThemes } from "@/lib/core/brand/brand";
import { parseHexColor } from "@/lib/core/brand/color";
import { checkbox, optional, optionalText, requiredText } from "@/lib/input";

const color = z.string({ error: "required" }).transform((text, context) => {
  const parsed = parseHexColor(text);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: "custom", message: parsed.code });
  return z.NEVER;
});

export const saveBrandInput = z.object({
  name: requiredText(80, 2),
  tagline: optionalText(160),
  primaryColor: color,
  accentColor: color,
  font: z.enum(brandFonts, "invalid_choice"),
  radius: z.enum(brandRadii, "invalid_choice"),
  theme: z.enum(brandThemes, "invalid_choice"),
});

export type SaveBrandInput = z.output<typeof saveBrandInput>;

const wholeHours = z.coerce.number("invalid_number").int("invalid_number");

export const saveSettingsInput = z.object({
  clientChangeNoticeHours: wholeHours.min(0, "invalid_number").max(720, "invalid_number"),
  requiresAcceptance: checkbox,
  /** Checked boxes: one comes alone, several as a list, none not at all. */
  reminderHours: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(wholeHours.min(1, "invalid_number").max(336, "invalid_number")).max(5, "too_long"),
  ),
  email: optional(emailInput),
  phone: optional(phoneInput),
  address: optionalText(240),
  about: optionalText(2000),
});

export type SaveSettingsInput = z.output<typeof saveSettingsInput>;
