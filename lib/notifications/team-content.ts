import "server-only";
import type { TenantFacts } from "@/db/scope";
import type {
  AppointmentMailProps,
  MailFact,
  MailLink,
  MailTone,
} from "@/emails/appointment-mail-props";
import { professionalName } from "@/lib/core/professional-name";
import { assertNever } from "@/lib/core/result";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { env } from "@/lib/env";
import { formatDate } from "@/lib/format/calendar-date";
import { formatLongDate, formatTime } from "@/lib/format/date-time";
import { translatorFor } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/places/place-of";
import { inText } from "./in-text";
import { mailBrand } from "./mail-brand";
import type { MailFacts } from "./mail-facts";
import { capitalized, placeWords, professionalLine, ticketAt, whatLines } from "./mail-parts";
import type { MailReader } from "./mail-reader";
import { oneLine } from "./one-line";
import type { AgendaLine, Member } from "./team-store";
import { spansOf } from "./visit-spans";
import { type Words, wordsOf } from "./words";

export type TeamFacts = {
  readonly member: Member;
  readonly about:
    | ({ readonly kind: "staff_booked" | "staff_moved" | "staff_cancelled" } & TeamNews)
    | { readonly kind: "staff_agenda"; readonly lines: readonly AgendaLine[] }
    | { readonly kind: "staff_failures"; readonly count: number };
};

type TeamNews = Pick<
  MailFacts,
  "appointment" | "client" | "service" | "site" | "previousStartsAt" | "together"
> & { readonly professional: MailFacts["professional"] & { readonly id: string } };

type Source = { readonly tenant: TenantFacts; readonly facts: TeamFacts };
type Texts = ReturnType<typeof translatorFor<"teamMails">>;
type Shown = Pick<
  AppointmentMailProps,
  "preview" | "tone" | "label" | "ticket" | "facts" | "notes"
> & {
  readonly button: MailLink;
  readonly words: Words;
};

/** A mail to somebody of the team, in their language. Who comes stands in the text alone: a subject is seen by anybody. */
export function teamContent({ tenant, facts }: Source, reader: MailReader): AppointmentMailProps {
  const t = translatorFor(reader.language, "teamMails");
  const { words, button, notes, ...shown } = shownOf({ tenant, facts }, reader, t);
  const { subject, heading, paragraphs } = words;
  return {
    ...shown,
    ...{ lang: reader.language, brand: mailBrand(tenant) },
    ...{ subject, heading, paragraphs, contact: {} },
    notes: [...notes, ...words.notes],
    button: { ...button, label: words.button ?? button.label },
    footer: [t("footerWhy", { tenant: inText(tenant.name) })],
    choose: { label: t("choose"), href: dashboardUrl(tenant, "/my-notices") },
  };
}

function shownOf({ tenant, facts }: Source, reader: MailReader, t: Texts): Shown {
  const { about, member } = facts;
  switch (about.kind) {
    case "staff_booked":
      return newsOf(tenant, about, member, "booked", reader, t);
    case "staff_moved":
      return newsOf(tenant, about, member, "moved", reader, t);
    case "staff_cancelled":
      return newsOf(tenant, about, member, "cancelled", reader, t);
    case "staff_agenda":
      return agendaOf(tenant, about.lines, member, reader, t);
    case "staff_failures":
      return failuresOf(tenant, about.count, member, reader, t);
    default:
      return assertNever(about);
  }
}

const sets = {
  booked: "staffBooked",
  moved: "staffMoved",
  cancelled: "staffCancelled",
} as const;

const tones = { booked: "good", moved: "changed", cancelled: "ended" } as const satisfies Record<
  string,
  MailTone
>;

function newsOf(
  tenant: TenantFacts,
  news: TeamNews,
  { actor, name }: Member,
  set: keyof typeof tones,
  reader: MailReader,
  t: Texts,
): Shown {
  const { appointment, previousStartsAt } = news;
  const { startsAt } = appointment;
  const place = placeOf(tenant, news.site);
  const { locale } = reader;
  const dateOf = (at: Date, style: "short" | "day") =>
    formatDate(localDateOf(toMinute(at.getTime()), place.timeZone), locale, style);
  const short = (at: Date) =>
    reader.t("subjectWhen", {
      date: dateOf(at, "short"),
      time: formatTime(at, locale, place.timeZone),
    });
  const isOwn = actor.kind === "member" && actor.professionalId === news.professional.id;
  const when = short(startsAt);
  const words = wordsOf(reader, sets[set], {
    ...{ name: inText(name), who: inText(news.client.name), tenant: inText(tenant.name), when },
    ...{ service: inText(servicesOf(news)), professional: professionalLine(news) },
    ...{ date: dateOf(startsAt, "day"), shortDate: dateOf(startsAt, "short") },
    ...{ time: formatTime(startsAt, locale, place.timeZone), place: placeWords(place) },
    own: isOwn ? "yes" : "no",
  });
  const isMoved = set === "moved" && previousStartsAt?.getTime() !== startsAt.getTime();
  const previous = isMoved && previousStartsAt ? short(previousStartsAt) : undefined;
  const date = localDateOf(toMinute(startsAt.getTime()), place.timeZone);
  const who: MailFact = { label: t("client"), value: oneLine(news.client.name, 80) };
  return {
    ...{ words, notes: [], preview: capitalized(when) },
    ...{ tone: tones[set], label: t(`${set}.label`) },
    ticket: {
      ...ticketAt(appointment, place, reader, spansOf(news, set === "moved")),
      ...(previous ? { previous: reader.t("previousTime", { time: previous }) } : {}),
      isCancelled: set === "cancelled",
    },
    facts: [who, ...whatLines(news, place, reader)],
    button: {
      label: t("button"),
      href: dashboardUrl(tenant, `/agenda?date=${date}&appointment=${appointment.id}`),
    },
  };
}

/** All that a visit is for. */
function servicesOf({ service, together }: TeamNews): string {
  const parts = together?.kind === "visit" ? together.appointments : [{ service }];
  return parts.map((each) => each.service.name).join(", ");
}

/** More than these nobody reads in a mail; the button shows all. */
const mostLines = 30;

function agendaOf(
  tenant: TenantFacts,
  lines: readonly AgendaLine[],
  { name }: Member,
  reader: MailReader,
  t: Texts,
): Shown {
  const { locale } = reader;
  const first = lines[0]?.startsAt ?? new Date(0);
  const isOfSeveral = new Set(lines.map(({ professional }) => professional.id)).size > 1;
  const date = localDateOf(toMinute(first.getTime()), tenant.timeZone);
  const timeOf = (at: Date) => formatTime(at, locale, tenant.timeZone);
  const lineOf = ({ client, service, professional, status }: AgendaLine) => {
    const said = {
      ...{ client: oneLine(client.name, 80), service: oneLine(service.name) },
      professional: oneLine(professionalName(professional)),
    };
    const line = t(isOfSeveral ? "agenda.lineWith" : "agenda.line", said);
    return status === "pending" ? t("agenda.waiting", { line }) : line;
  };
  const longDate = formatLongDate(first, locale, tenant.timeZone);
  const values = {
    ...{ name: inText(name), tenant: inText(tenant.name), count: lines.length },
    ...{ time: timeOf(first), date: longDate, Date: capitalized(longDate) },
    shortDate: formatDate(date, locale, "short"),
  };
  const shown = lines.slice(0, mostLines);
  const times = [...new Set(shown.map(({ startsAt }) => timeOf(startsAt)))];
  const more = lines.length - shown.length;
  return {
    words: wordsOf(reader, "staffAgenda", values),
    preview: t("agenda.preview", values),
    ...{ tone: "soon", label: t("agenda.label") },
    notes: more > 0 ? [t("agenda.more", { count: more })] : [],
    facts: times.map((time) => ({
      label: time,
      value: shown
        .filter(({ startsAt }) => timeOf(startsAt) === time)
        .map(lineOf)
        .join("\n"),
    })),
    button: { label: t("button"), href: dashboardUrl(tenant, `/agenda?date=${date}`) },
  };
}

function failuresOf(
  tenant: TenantFacts,
  count: number,
  { name }: Member,
  reader: MailReader,
  t: Texts,
): Shown {
  const values = { name: inText(name), tenant: inText(tenant.name), count };
  return {
    words: wordsOf(reader, "staffFailures", values),
    ...{ preview: t("failures.preview"), tone: "ended", label: t("failures.label") },
    ...{ facts: [], notes: [] },
    button: { label: t("failures.button"), href: dashboardUrl(tenant, "/undelivered") },
  };
}

function dashboardUrl({ slug }: TenantFacts, path: string): string {
  return `${env().APP_URL}/dashboard/${slug}${path}`;
}
