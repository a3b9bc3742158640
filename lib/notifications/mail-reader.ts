import "server-only";
import type { TenantFacts } from "@/db/scope";
import { regionalLocale } from "@/lib/format/intl-locale";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import type { Addressee } from "./addressee";

/** Who reads a mail: in which language, with whose way of writing dates and money. */
export type MailReader = {
  readonly language: Locale;
  /** For lib/format: `es-DO`. */
  readonly locale: string;
  readonly t: ReturnType<typeof translatorFor<"emails">>;
};

/** The client's own language, else the tenant's. */
export function mailReader(
  tenant: TenantFacts,
  facts: { readonly client: Pick<Addressee, "locale"> },
): MailReader {
  const language = [facts.client.locale, tenant.locale].find(isLocale) ?? defaultLocale;
  return {
    language,
    locale: regionalLocale(language, tenant.country),
    t: translatorFor(language, "emails"),
  };
}
