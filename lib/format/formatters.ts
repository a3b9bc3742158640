import { intlLocale } from "./intl-locale";

const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();
const regions = new Map<string, Intl.DisplayNames>();
const lists = new Map<string, Intl.ListFormat>();

/** Building a formatter costs a hundred times what using it does: one is kept for each way of use. */
export function dateFormatter(
  locale: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return kept(dates, locale, options, (tag) => new Intl.DateTimeFormat(tag, options));
}

export function numberFormatter(
  locale: string,
  options: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  return kept(numbers, locale, options, (tag) => new Intl.NumberFormat(tag, options));
}

export function relativeFormatter(locale: string): Intl.RelativeTimeFormat {
  const options = { numeric: "auto" } as const;
  return kept(relatives, locale, options, (tag) => new Intl.RelativeTimeFormat(tag, options));
}

export function listFormatter(locale: string): Intl.ListFormat {
  const options = { type: "conjunction" } as const;
  return kept(lists, locale, options, (tag) => new Intl.ListFormat(tag, options));
}

/** Names of countries. */
export function regionFormatter(locale: string): Intl.DisplayNames {
  const options = { type: "region" } as const;
  return kept(regions, locale, options, (tag) => new Intl.DisplayNames(tag, options));
}

/** Servers and browsers disagree on their thin and unbreakable spaces; plain ones match everywhere. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u2009\u202f]/g, " ");
}

/**
 * An hour that no line breaks before its "p. m."; in plain text, which breaks no lines, take `plainSpaces`. Countries
 * differ in the space inside of it, people do not: a page is not to show both.
 */
export function unbrokenTime(text: string): string {
  const spaced = plainSpaces(text).replace(/\b([ap])\.m\./g, "$1. m.");
  return spaced.replace(/ (?=[ap]\.|m\.|[AP]M\b)/g, "\u00a0");
}

function kept<F>(
  formatters: Map<string, F>,
  locale: string,
  options: object,
  build: (tag: string) => F,
): F {
  const tag = intlLocale(locale);
  const key = `${tag} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = build(tag);
    formatters.set(key, formatter);
  }
  return formatter;
}
