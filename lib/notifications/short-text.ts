import "server-only";
import type { TenantFacts } from "@/db/scope";
import type { TemplateVariable } from "@/lib/core/channels/template-variables";
import { isAfterVisit } from "@/lib/core/notifications/kinds";
import { placeLine } from "@/lib/core/place-line";
import { answerShort } from "@/lib/core/portal/link-purposes";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { fillText } from "@/lib/core/wording/fill-text";
import type { WordSet } from "@/lib/core/wording/word-sets";
import { formatDate } from "@/lib/format/calendar-date";
import { formatTime, formatTimeRange } from "@/lib/format/date-time";
import { regionalLocale } from "@/lib/format/intl-locale";
import { tenantUrl } from "@/lib/http/tenant-url";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/places/place-of";
import { greetedName, whoseWords } from "./addressee";
import { type DelayFacts, delaySetOf } from "./delay-content";
import { frozenLink } from "./link";
import { setOf as mailSetOf } from "./mail-content";
import { asksFirst, awaitsAnswer, type MailFacts, mailVariant } from "./mail-facts";
import { professionalLine } from "./mail-parts";
import type { OwnWords } from "./mail-reader";
import type { OfferFacts } from "./offer-content";
import { oneLine } from "./one-line";
import type { Together } from "./together";
import { ownKey } from "./words";

/** What a text tells: of an appointment, of an offer of the waiting list, or of a delay. */
export type TextFacts = MailFacts | (OfferFacts & { readonly kind: "offered" }) | DelayFacts;

export type ShortText = {
  readonly text: string;
  /** What an approved text may be filled with. */
  readonly values: Readonly<Record<TemplateVariable, string>>;
};

const longestName = 40;

/**
 * A message in a sentence or two, by the clock of where they go, with a link; its token still left out. Of a visit it
 * says from when to when, of a series how many dates and until when. In the practice's own words where it has some.
 */
export function shortText(
  tenant: TenantFacts,
  facts: TextFacts,
  own: OwnWords = new Map(),
): ShortText {
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
  const group = groupOf(facts);
  const count = group?.appointments.length ?? 1;
  const time =
    group?.kind === "visit"
      ? t("visitTimes", { times: formatTimeRange(startsAt, endOf(group), locale, timeZone), count })
      : group
        ? t("seriesTimes", { time: timeOf(startsAt), last: dateOf(lastStart(group)) })
        : timeOf(startsAt);
  const isAsked = asks(tenant, facts);
  const values = {
    practice: oneLine(tenant.name, longestName),
    client: greetedName(client),
    service: oneLine(servicesOf(facts, group), group ? longestServices : longestName),
    professional: professionalLine(facts),
    ...{ date: dateOf(startsAt), time },
    previous: previous ? whenOf(previous) : "",
    place: oneLine(placeLine(place) || place.name, 100),
    link: leadsToBooking(facts)
      ? tenantUrl(tenant, "/book")
      : isAsked
        ? `${frozenLink(tenant)}/${answerShort}`
        : frozenLink(tenant),
  };
  const theirs = t("theirs", { ...whoseWords(client), kind: group?.kind ?? "one", count });
  const when = {
    ...{ when: t("when", { date: values.date, time }), until: until ? whenOf(until) : "" },
    with: isBySeveral(group) ? "several" : "one",
    ...{ asks: askedIn(facts, isAsked), more: moreOf(facts) },
  };
  const words = own.get(ownKey(setOf(facts), language))?.sms.trim();
  const { client: name, practice, ...told } = values;
  const known = { ...told, name, theirs, count, until: when.until, tenant: practice };
  const who = { who: whoseWords(client).who, minutes: minutesOf(facts) };
  const text = words
    ? `${oneLine(fillText(words, language, { ...known, ...who }), longestWords)} ${values.link}`
    : t(wordsFor(facts), { ...values, ...when, theirs });
  return { text: endedOnce(text), values };
}

const longestServices = 80;
/** Three parts with its link: names may be as long as people make them. */
const longestWords = 360;

/** What a text speaks for as one; of what moved each part stands for itself. */
function groupOf(facts: TextFacts): Together | undefined {
  return "together" in facts && facts.kind !== "moved" ? facts.together : undefined;
}

/** How many dates of a series follow one that was moved. */
function moreOf(facts: TextFacts): number {
  if (!("together" in facts) || facts.kind !== "moved") return 0;
  return facts.together?.kind === "series" ? facts.together.appointments.length - 1 : 0;
}

function endOf({ appointments }: Together): Date {
  return new Date(Math.max(...appointments.map(({ endsAt }) => endsAt.getTime())));
}

function lastStart({ appointments }: Together): Date {
  return new Date(Math.max(...appointments.map(({ startsAt }) => startsAt.getTime())));
}

function servicesOf({ service }: TextFacts, group: Together | undefined): string {
  if (group?.kind !== "visit") return service.name;
  return [...new Set(group.appointments.map((each) => each.service.name))].join(", ");
}

function isBySeveral(group: Together | undefined): boolean {
  return new Set(group?.appointments.map(({ professional }) => professional.name)).size > 1;
}

function asks(tenant: TenantFacts, facts: TextFacts): boolean {
  return facts.kind === "reminder" && awaitsAnswer(tenant, facts);
}

/** How a reminder asks: whoever has still to confirm is asked first of all. */
function askedIn(facts: TextFacts, isAsked: boolean): "first" | "yes" | "no" {
  if (facts.kind === "reminder" && asksFirst(facts)) return "first";
  return isAsked ? "yes" : "no";
}

/** An hour ends with a full stop in some languages ("a. m."), as its sentence does. */
function endedOnce(text: string): string {
  return text.replace(/(?<!\.)\.\.(?!\.)/g, ".");
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
      const [first = appointment] = groupOf(facts)?.appointments ?? [];
      return { startsAt: first.startsAt, previous: previousStartsAt, until: null };
    }
  }
}

function setOf(facts: TextFacts): WordSet {
  switch (facts.kind) {
    case "offered":
      return "offered";
    case "running_late":
    case "times_proposed":
      return delaySetOf(facts);
    default:
      return mailSetOf(facts, mailVariant(facts));
  }
}

function minutesOf(facts: TextFacts): number {
  if (!("delay" in facts) || !facts.delay.expectedAt) return 0;
  return Math.round(
    (facts.delay.expectedAt.getTime() - facts.delay.fromStartsAt.getTime()) / 60_000,
  );
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
  return kind === "cancelled" || isAfterVisit(kind);
}
