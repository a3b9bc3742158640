import { type CountryCode, countries } from "./countries";

/** The first country of ours that a browser's languages name (`es-MX`), to be proposed. */
export function countryAsked(acceptLanguage: string | null): CountryCode | undefined {
  const regions = (acceptLanguage ?? "").slice(0, 400).matchAll(/\b[a-z]{2,3}-([A-Z]{2})\b/gi);
  return [...regions].map(([, region = ""]) => region.toUpperCase()).find(isCountry);
}

function isCountry(code: string): code is CountryCode {
  return Object.hasOwn(countries, code);
}
