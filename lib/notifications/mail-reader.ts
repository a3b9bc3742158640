import "server-only";
import type { TenantFacts } from "@/db/scope";
import type { WordTexts } from "@/lib/core/wording/texts";
import { regionalLocale } from "@/lib/format/intl-locale";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import type { Addressee } from "./addressee";
import { ownZoneOf } from "./own-time";

/** Who reads a mail: in which language, with whose way of writing dates and money. */
export type MailReader = {
  readonly language: Locale;
  /** For lib/format: `es-DO`. */
  readonly locale: string;
  readonly t: ReturnType<typeof translatorFor<"emails">>;
  /** By whose clock they live, where that is known: an IANA zone. */
  readonly ownZone: string | undefined;
  /** The tenant's own words, by set and language. */
  readonly own: OwnWords;
};

export type OwnWords = ReadonlyMap<string, WordTexts>;

const none: OwnWords = new Map();

/** The client's own language, else the tenant's. */
export function mailReader(
  tenant: TenantFacts,
  { client }: { readonly client: Pick<Addressee, "locale" | "timeZone"> },
  own: OwnWords = none,
): MailReader {
  const language = [client.locale, tenant.locale].find(isLocale) ?? defaultLocale;
  return {
    language,
    locale: regionalLocale(language, tenant.country),
    t: translatorFor(language, "emails"),
    ownZone: ownZoneOf(client),
    own,
  };
}
