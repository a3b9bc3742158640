import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { fail, ok, type Result } from "../core/result";

/**
 * What people type, in the tenant's country (ISO 3166) unless it starts with `+`, as E.164. Many countries share +1: what
 * somebody of another typed without it would be a stranger's number there.
 */
export function parsePhone(text: string, country: string): Result<string, "invalid_phone"> {
  const typed = withoutHabits(text, country);
  const phone = parsePhoneNumberFromString(typed, {
    ...(isSupportedCountry(country) ? { defaultCountry: country } : {}),
    extract: false,
  });
  if (!phone?.isValid()) return fail("invalid_phone");
  const isTheirs = typed.startsWith("+") || phone.country === country;
  return isTheirs ? ok(phone.number) : fail("invalid_phone");
}

/**
 * Prefixes that people still write and no plan has any more: 00 before a country's code, and Mexico's 1, 01, 044 and
 * 045 before ten digits (abolished in 2019: IFT, Plan Técnico Fundamental de Numeración).
 */
function withoutHabits(text: string, country: string): string {
  const typed = text.trim().replace(/^00(?=[1-9])/, "+");
  const abroad = typed.replace(/^\+\s*52[\s.-]*1[\s.-]*(?=(?:\D*\d){10}\D*$)/, "+52 ");
  if (abroad !== typed || country !== "MX") return abroad;
  return typed.replace(/^(?:\D*52\D*1|044|045|01|1)\D*(?=(?:\D*\d){10}\D*$)/, "");
}

/** An E.164 number as people of the country write it: nationally at home, with its prefix from abroad. */
export function formatPhone(e164: string, country: string): string {
  const phone = parsePhoneNumberFromString(e164);
  if (!phone) return e164;
  return phone.country === country ? phone.formatNational() : phone.formatInternational();
}

/** Whose number it is, ISO 3166; undefined where no country has it for its own. */
export function countryOf(e164: string): string | undefined {
  return parsePhoneNumberFromString(e164)?.country;
}
