import "server-only";
import type { TenantFacts } from "@/db/scope";
import type { TemplateVariable } from "@/lib/core/channels/template-variables";
import { placeLine } from "@/lib/core/place-line";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { formatDate } from "@/lib/format/calendar-date";
import { formatTime } from "@/lib/format/date-time";
import { regionalLocale } from "@/lib/format/intl-locale";
import { tenantUrl } from "@/lib/http/tenant-url";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/places/place-of";
import { greetedName, whoseWords } from "./addressee";
import type { DelayFacts } from "./delay-content";
import { frozenLink } from "./link";
import { type MailFacts, mailVariant } from "./mail-facts";
import { professionalLine } from "./mail-parts";
import type { OfferFacts } from "./offer-content";
import { oneLine } from "./one-line";

/** What a text tells: of an appointment, of an offer of the waiting list, or of a delay. */
export type TextFacts = MailFacts | (OfferFacts & { readonly kind: "offered" }) | DelayFacts;

export type ShortText = {
  readonly text: string;
  /** What an approved text may be filled with. */
  readonly values: Readonly<Record<TemplateVariable, string>>;
};

const longestName = 40;

/** A message in a sentence or two, by the clock of where they go, with a link; its token still left out. */
export function shortText(tenant: TenantFacts, facts: TextFacts): ShortText {
  const { client, site } = facts;
  const language = [client.locale, tenant.locale].find(isLocale) ?? defaultLocale;
  const locale = regionalLocale(language, tenant.country);
  const t = translatorFor(language, "shortMessages");
  const place = placeOf(tenant, site);
  const { timeZone } = place;
  const dateOf = (moment: Date) =>
    formatDate(localDateOf(toMinute(moment.getTime()), timeZone), locale, "short");
  const timeOf = (moment: Date) => formatTime(moment, locale, timeZone);
  const whenOf = (moment: Date) => t("when", { date: dateOf(moment), time: timeOf(moment) });
  const { startsAt, previous, until } = momentsOf(facts);
  const values = {
    practice: oneLine(tenant.name, longestName),
    client: greetedName(client),
    service: oneLine(facts.service.name, longestName),
    professional: professionalLine(facts),
    ...{ date: dateOf(startsAt), time: timeOf(startsAt) },
    previous: previous ? whenOf(previous) : "",
    place: oneLine(placeLine(place) || place.name, 100),
    link: leadsToBooking(facts) ? tenantUrl(tenant, "/book") : frozenLink(tenant),
  };
  const theirs = t("theirs", whoseWords(client));
  const when = { when: whenOf(startsAt), until: until ? whenOf(until) : "" };
  return { text: t(wordsFor(facts), { ...values, ...when, theirs }), values };
}

function momentsOf(facts: TextFacts) {
  switch (facts.kind) {
    case "offered":
      return { startsAt: facts.offer.startsAt, previous: null, until: facts.offer.expiresAt };
    case "running_late":
    case "times_proposed": {
      const { appointment, delay } = facts;
      return { startsAt: delay.expectedAt ?? appointment.startsAt, previous: null, until: null };
    }
    default: {
      const { appointment, previousStartsAt } = facts;
      return { startsAt: appointment.startsAt, previous: previousStartsAt, until: null };
    }
  }
}

function wordsFor(facts: TextFacts) {
  switch (facts.kind) {
    case "offered":
      return "offered";
    case "running_late":
      return "runningLate";
    case "times_proposed":
      return "timesProposed";
    default:
      return mailVariant(facts);
  }
}

/** Of what is over, another time is what is left to do: that needs no token. */
function leadsToBooking({ kind }: TextFacts): boolean {
  return kind === "cancelled" || kind === "thanks" || kind === "missed";
}
