/**
 * The locale to format with: a language alone means its use in the Americas
 * (`es` by itself would give Spain's 24-hour clock and commas).
 */
export function intlLocale(locale: string): string {
  if (locale === "es") return "es-419";
  return locale === "en" ? "en-US" : locale;
}

/** A language as a country writes it: `es` and `DO` give `es-DO`. English stays American. */
export function regionalLocale(language: string, country: string): string {
  return language === "es" ? `es-${country.toUpperCase()}` : intlLocale(language);
}
