import "server-only";
import type { TenantFacts } from "@/db/scope";
import type { MailContact, MailFact, MailTicket } from "@/emails/appointment-mail-props";
import { type Change, lastChangeMinute } from "@/lib/core/appointments/change-policy";
import { placeLine } from "@/lib/core/place-line";
import { isOn } from "@/lib/core/portal/functions";
import { professionalName } from "@/lib/core/professional-name";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { formatDate } from "@/lib/format/calendar-date";
import { formatLongDate, formatTime, formatTimeRange } from "@/lib/format/date-time";
import { formatMoney } from "@/lib/format/money";
import { formatPhone } from "@/lib/format/phone";
import type { PlaceView } from "@/lib/places/place-of";
import { forWhomOf } from "./addressee";
import { inText } from "./in-text";
import { type MailFacts, type MailSource, mailVariant, placeIn } from "./mail-facts";
import type { MailReader } from "./mail-reader";
import { oneLine } from "./one-line";
import { ownTime, withOwnTime } from "./own-time";
import type { Companion } from "./together";
import { type Span, spansOf } from "./visit-spans";

export function ticketOf(source: MailSource, reader: MailReader): MailTicket {
  const { facts } = source;
  const { t, locale } = reader;
  const place = placeIn(source);
  const { timeZone } = place;
  return {
    ...ticketAt(facts.appointment, place, reader, spansOf(facts, facts.kind === "moved")),
    ...(["moved", "delayed"].includes(mailVariant(facts)) && facts.previousStartsAt
      ? { previous: t("previousWhen", dayAndTime(facts.previousStartsAt, timeZone, locale)) }
      : {}),
    isCancelled: facts.kind === "cancelled",
  };
}

export function ticketAt(
  first: Span,
  { name, timeZone }: PlaceView,
  reader: MailReader,
  spans: readonly Span[] = [first],
): Omit<MailTicket, "previous"> {
  const { t, locale } = reader;
  const { startsAt } = spans[0] ?? first;
  const own = ownTime(startsAt, timeZone, reader);
  const localDate = localDateOf(toMinute(startsAt.getTime()), timeZone);
  return {
    month: formatDate(localDate, locale, "monthName").replace(/\.$/, ""),
    day: String(Number(localDate.slice(-2))),
    date: capitalized(formatLongDate(startsAt, locale, timeZone)),
    time: spans
      .map((span) => formatTimeRange(span.startsAt, span.endsAt, locale, timeZone))
      .join(" · "),
    zone: t("localTime", { tenant: inText(name) }),
    ...(own ? { own: t("ownTime", own) } : {}),
    isCancelled: false,
  };
}

export function factsOf(source: MailSource, reader: MailReader): MailFact[] {
  const { facts } = source;
  const { t, locale } = reader;
  const place = placeIn(source);
  const where = placeLine(place);
  const { together } = facts;
  const parts = together?.kind === "visit" ? together.appointments : undefined;
  const { currency, code } = facts.appointment;
  const priceMinor = parts ? totalOf(parts) : facts.appointment.priceMinor;
  return [
    ...forWhomLines(facts, reader),
    ...whatLines(facts, place, reader),
    ...(where ? [{ label: t("fact.place"), value: oneLine(where, 200) }] : []),
    ...(priceMinor !== null && facts.kind !== "cancelled"
      ? [{ label: t("fact.price"), value: formatMoney({ minor: priceMinor, currency }, locale) }]
      : []),
    { label: t("fact.code"), value: code },
  ];
}

/** For whom it is, where somebody else reads the mail. */
export function forWhomLines({ client }: Pick<MailFacts, "client">, { t }: MailReader): MailFact[] {
  const who = forWhomOf(client);
  return who === null ? [] : [{ label: t("fact.for"), value: who }];
}

/** What is done by whom: each part of a visit, and the dates of a series. */
export function whatLines(
  facts: Pick<MailFacts, "professional" | "service" | "together">,
  place: PlaceView,
  reader: MailReader,
): MailFact[] {
  const { together } = facts;
  if (together?.kind === "visit") return partLines(together.appointments, place, reader);
  const alone = aloneLines(facts, reader);
  if (!together) return alone;
  const dates = datesOf(together.appointments, place, reader);
  return [...alone, { label: reader.t("fact.dates"), value: dates }];
}

export function aloneLines(
  facts: Pick<MailFacts, "professional" | "service">,
  { t }: MailReader,
): MailFact[] {
  const name = professionalLine(facts);
  const { specialty } = facts.professional;
  const professional = specialty
    ? t("professionalWithSpecialty", { name, specialty: inText(specialty) })
    : name;
  return [
    { label: t("fact.professional"), value: professional },
    { label: t("fact.service"), value: oneLine(facts.service.name) },
  ];
}

/** Each service of a visit beside its time. */
function partLines(
  parts: readonly Companion[],
  { timeZone }: PlaceView,
  { t, locale }: MailReader,
): MailFact[] {
  return parts.map(({ startsAt, service, professional }) => ({
    label: formatTime(startsAt, locale, timeZone),
    value: t("partWith", {
      service: inText(service.name),
      professional: inText(professionalName(professional)),
    }),
  }));
}

/** Null where one of them has no price. */
function totalOf(parts: readonly Companion[]): number | null {
  return parts.reduce<number | null>(
    (sum, { priceMinor }) => (sum === null || priceMinor === null ? null : sum + priceMinor),
    0,
  );
}

/** More than these nobody reads in a mail; the button shows all. */
const mostDates = 20;

function datesOf(dates: readonly Companion[], { timeZone }: PlaceView, reader: MailReader): string {
  const { t, locale } = reader;
  const lines = dates.slice(0, mostDates).map(({ startsAt }) => {
    const localDate = localDateOf(toMinute(startsAt.getTime()), timeZone);
    const date = formatDate(localDate, locale, "short");
    const said = t("subjectWhen", { date, time: formatTime(startsAt, locale, timeZone) });
    return withOwnTime(capitalized(said), startsAt, timeZone, reader);
  });
  const more = dates.length - lines.length;
  return [...lines, ...(more > 0 ? [t("moreDates", { count: more })] : [])].join("\n");
}

/** Where somebody goes, in a sentence: without an address it is the practice's name. */
export function placeWords(place: PlaceView): string {
  return inText(placeLine(place) ?? place.name, 200);
}

export function professionalLine({ professional }: Pick<MailFacts, "professional">): string {
  return inText(professionalName(professional));
}

/** Until when the client may still move or cancel, in the words of a person at the desk. */
export function policyNote(source: MailSource, reader: MailReader): string {
  const { t, locale } = reader;
  const { tenant, facts, nowMs } = source;
  const startMinute = toMinute(facts.appointment.startsAt.getTime());
  const deadlineOf = (change: Change) =>
    isOn(tenant, change) ? toMs(lastChangeMinute({ startMinute }, change, tenant)) : 0;
  const [moveMs, cancelMs] = [deadlineOf("move"), deadlineOf("cancel")];
  const { timeZone } = placeIn(source);
  const said = (ms: number) => {
    const at = new Date(ms);
    return withOwnTime(t("subjectWhen", dayAndTime(at, timeZone, locale)), at, timeZone, reader);
  };
  if (moveMs === cancelMs && moveMs > nowMs) {
    if (tenant.clientCancelNoticeHours === 0) return t("policyAnytime");
    return t("policyUntil", { deadline: said(moveMs) });
  }
  const phone = tenant.phone ? formatPhone(tenant.phone, tenant.country) : "none";
  const whom = { tenant: inText(tenant.name), phone };
  if (moveMs <= nowMs && cancelMs <= nowMs) return t("policyClosed", whom);
  return [
    moveMs > nowMs ? t("policyMoveUntil", { deadline: said(moveMs) }) : t("policyMoveClosed", whom),
    cancelMs > nowMs
      ? t("policyCancelUntil", { deadline: said(cancelMs) })
      : t("policyCancelClosed", whom),
  ].join(" ");
}

export function contactOf({ address, phone, email, country }: TenantFacts): MailContact {
  return {
    ...(address ? { address: oneLine(address, 200) } : {}),
    ...(phone ? { phone: { label: formatPhone(phone, country), href: `tel:${phone}` } } : {}),
    ...(email ? { email: { label: email, href: `mailto:${email}` } } : {}),
  };
}

function dayAndTime(instant: Date, timeZone: string, locale: string) {
  const localDate = localDateOf(toMinute(instant.getTime()), timeZone);
  return {
    date: formatDate(localDate, locale, "day"),
    time: formatTime(instant, locale, timeZone),
  };
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
