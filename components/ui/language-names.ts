import type { Locale } from "@/lib/i18n/locales";

/** Each language in its own words, readable by who needs it. */
export const languageNames: Record<Locale, string> = { es: "Español", en: "English" };
