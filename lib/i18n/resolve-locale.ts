import { defaultLocale, isLocale, type Locale } from "./locales";

type LocaleHints = {
  /** Value of the locale cookie: what the visitor chose. */
  readonly chosen?: string | undefined;
  /** The Accept-Language header. */
  readonly acceptLanguage?: string | null | undefined;
  /** What the tenant speaks, on its own pages. */
  readonly tenantLocale?: string | undefined;
};

/** The visitor's choice, else what their browser prefers among ours, else the tenant's language. */
export function resolveLocale({ tenantLocale, ...hints }: LocaleHints): Locale {
  return askedLocale(hints) ?? (isLocale(tenantLocale) ? tenantLocale : defaultLocale);
}

/** What the visitor or their browser asks for, if it is one of ours. */
export function askedLocale({ chosen, acceptLanguage }: LocaleHints): Locale | undefined {
  if (isLocale(chosen)) return chosen;
  return preferredLanguages(acceptLanguage ?? "").find(isLocale);
}

/** Primary subtags of an Accept-Language header, most wanted first; refused ones (`q=0`) left out. */
function preferredLanguages(header: string): string[] {
  return header
    .slice(0, maxHeaderLength)
    .split(",")
    .map((entry) => {
      const [tag = "", ...parameters] = entry.trim().split(";");
      const q = parameters.map((parameter) => parameter.trim()).find((p) => p.startsWith("q="));
      const weight = q === undefined ? 1 : Number.parseFloat(q.slice(2));
      return { language: tag.toLowerCase().split("-")[0] ?? "", weight };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language);
}

const maxHeaderLength = 400;
