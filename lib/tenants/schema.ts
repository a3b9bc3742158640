import { z } from "zod";
import { emailInput, phoneInput } from "@/lib/clients/schema";
import { brandBases } from "@/lib/core/brand/base-themes";
import { brandFonts, brandRadii, brandThemes } from "@/lib/core/brand/brand";
import { parseHexColor } from "@/lib/core/brand/color";
import { type Currency, currencies } from "@/lib/core/money/money";
import { type CountryCode, countryCodes } from "@/lib/core/setup/countries";
import { policyBounds } from "@/lib/core/tenancy/policy-bounds";
import { locales } from "@/lib/i18n/locales";
import {
  checkbox,
  chosenBox,
  entityId,
  optional,
  optionalText,
  requiredText,
  wholeNumber,
  zoneInput,
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
  base: z.enum(brandBases, "invalid_choice").default("citaria"),
  /** A picture's id, or `none`; left out: as it is. */
  logo: optional(z.union([z.literal("none"), entityId])),
});

export type SaveBrandInput = z.output<typeof saveBrandInput>;

const within = ({ least, most }: { least: number; most: number }) => wholeNumber(least, most);

export const saveSettingsInput = z.object({
  /** How the settings stood when the form was opened; left out: whatever stands now is overwritten. */
  seen: optionalText(40),
  clientBookNoticeMinutes: within(policyBounds.bookNoticeMinutes),
  clientMoveNoticeHours: within(policyBounds.noticeHours),
  clientCancelNoticeHours: within(policyBounds.noticeHours),
  clientMaxOpen: optional(within(policyBounds.clientMaxOpen)),
  holdMinutes: within(policyBounds.holdMinutes),
  staffBookNoticeMinutes: within(policyBounds.bookNoticeMinutes),
  staffMoveNoticeHours: within(policyBounds.noticeHours),
  staffCancelNoticeHours: within(policyBounds.noticeHours),
  overbookLimit: within(policyBounds.overbookLimit),
  requiresAcceptance: checkbox,
  locale: z.enum(locales, "invalid_choice"),
  email: optional(emailInput),
  phone: optional(phoneInput),
  address: optionalText(240),
  timeZone: zoneInput,
});

export type SaveSettingsInput = z.output<typeof saveSettingsInput>;

export const savePracticeInput = z.object({
  name: requiredText(80, 2),
  email: optional(emailInput),
  phone: optional(phoneInput),
  address: optionalText(240),
  timeZone: zoneInput,
});

export type SavePracticeInput = z.output<typeof savePracticeInput>;

export const dismissChecklistInput = z.object({});

/** One reason a line; each once. */
const reasonLines = z.preprocess(
  (value) =>
    typeof value === "string"
      ? [...new Set(value.split("\n").map((line) => line.trim()))].filter(Boolean)
      : (value ?? []),
  z.array(requiredText(80)).max(20, "too_many"),
);

export const saveDeskChoicesInput = z.object({
  /** How they stood when the form was opened; left out: whatever stands now is overwritten. */
  seen: optionalText(40),
  tellsClients: chosenBox.pipe(z.boolean("required")),
  cancelReasons: reasonLines,
});

export const saveOpenTrackingInput = z.object({
  openTracking: chosenBox.pipe(z.boolean("required")),
});

export type SaveOpenTrackingInput = z.output<typeof saveOpenTrackingInput>;

export type SaveDeskChoicesInput = z.output<typeof saveDeskChoicesInput>;

export const changeCountryInput = z.object({
  country: z.enum(countryCodes as [CountryCode, ...CountryCode[]], "invalid_choice"),
  currency: z.enum(currencies as [Currency, ...Currency[]], "invalid_choice"),
  /** What comes with it was shown and is wanted. */
  confirmed: checkbox,
});

export type ChangeCountryInput = z.output<typeof changeCountryInput>;

export const saveSeeingOthersInput = z.object({
  professionalsSeeOthers: chosenBox.pipe(z.boolean("required")),
});

export type SaveSeeingOthersInput = z.output<typeof saveSeeingOthersInput>;
