import "server-only";
import type { TenantFacts } from "@/db/scope";
import type { AppointmentMailProps } from "@/emails/appointment-mail-props";
import { placeLine } from "@/lib/core/place-line";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { formatDate } from "@/lib/format/calendar-date";
import { formatTime } from "@/lib/format/date-time";
import { formatMoney } from "@/lib/format/money";
import { type PlaceView, placeOf } from "@/lib/places/place-of";
import { inText } from "./in-text";
import { frozenLink } from "./link";
import { mailBrand } from "./mail-brand";
import type { MailFacts } from "./mail-facts";
import {
  aloneLines,
  capitalized,
  contactOf,
  forWhomLines,
  placeWords,
  professionalLine,
  ticketAt,
} from "./mail-parts";
import type { MailReader } from "./mail-reader";
import { oneLine } from "./one-line";
import { withOwnTime } from "./own-time";
import { peopleIn, wordsOf } from "./words";

/** All that a mail says about an offer of the waiting list. */
export type OfferFacts = Pick<MailFacts, "client" | "professional" | "service"> & {
  readonly offer: {
    readonly startsAt: Date;
    readonly endsAt: Date;
    readonly expiresAt: Date;
    readonly priceMinor: number | null;
  };
  /** Null at the main place. */
  readonly site: PlaceView | null;
};

/** The template's texts for a time that became free: what, when, until when it is kept, and one button. */
export function offerContent(
  { tenant, facts }: { readonly tenant: TenantFacts; readonly facts: OfferFacts },
  reader: MailReader,
): AppointmentMailProps {
  const { t, language, locale } = reader;
  const { startsAt, expiresAt } = facts.offer;
  const place = placeOf(tenant, facts.site);
  const { timeZone } = place;
  const dateOf = (moment: Date, style: "day" | "short") =>
    formatDate(localDateOf(toMinute(moment.getTime()), timeZone), locale, style);
  const time = formatTime(startsAt, locale, timeZone);
  const values = {
    ...{ tenant: inText(tenant.name), place: placeWords(place) },
    ...{ service: inText(facts.service.name), professional: professionalLine(facts) },
    ...peopleIn(facts.client, reader),
    ...{ date: dateOf(startsAt, "day"), shortDate: dateOf(startsAt, "short"), time },
    when: t("subjectWhen", { date: dateOf(startsAt, "short"), time }),
    until: withOwnTime(
      t("subjectWhen", {
        date: dateOf(expiresAt, "day"),
        time: formatTime(expiresAt, locale, timeZone),
      }),
      expiresAt,
      timeZone,
      reader,
    ),
  };
  const words = wordsOf(reader, "offered", values);
  const said = { date: dateOf(startsAt, "day"), time, professional: professionalLine(facts) };
  return {
    lang: language,
    brand: mailBrand(tenant),
    subject: words.subject,
    preview: capitalized(t("previewWhen", said)),
    tone: "soon",
    label: t("offered.label"),
    heading: words.heading,
    paragraphs: words.paragraphs,
    ticket: ticketAt(facts.offer, place, reader),
    facts: [
      ...forWhomLines(facts, reader),
      ...aloneLines(facts, reader),
      ...whereAndPrice(tenant, facts, place, reader),
    ],
    button: { label: words.button ?? t("offered.button"), href: frozenLink(tenant) },
    notes: [...words.notes, t("offered.untilNote", values), t("offered.noNote")],
    contact: contactOf(tenant),
    footer: [t("offered.footerWhy", values)],
  };
}

function whereAndPrice(
  { currency }: TenantFacts,
  { offer: { priceMinor } }: OfferFacts,
  place: PlaceView,
  { t, locale }: MailReader,
) {
  const where = placeLine(place);
  const price = priceMinor === null ? null : formatMoney({ minor: priceMinor, currency }, locale);
  return [
    ...(where ? [{ label: t("fact.place"), value: oneLine(where, 200) }] : []),
    ...(price ? [{ label: t("fact.price"), value: price }] : []),
  ];
}
