export const locales = ["es", "en"] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "es";

export const localeCookie = "citaria-locale";

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}
