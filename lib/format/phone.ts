import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { fail, ok, type Result } from "../core/result";

/** What people type, in the tenant's country (ISO 3166) unless it starts with `+`, as E.164. */
export function parsePhone(text: string, country: string): Result<string, "invalid_phone"> {
  const phone = parsePhoneNumberFromString(text, {
    ...(isSupportedCountry(country) ? { defaultCountry: country } : {}),
    extract: false,
  });
  return phone?.isValid() ? ok(phone.number) : fail("invalid_phone");
}

/** An E.164 number as people of the country write it: nationally at home, with its prefix from abroad. */
export function formatPhone(e164: string, country: string): string {
  const phone = parsePhoneNumberFromString(e164);
  if (!phone) return e164;
  return phone.country === country ? phone.formatNational() : phone.formatInternational();
}
