import "server-only";
import type { TenantFacts } from "@/db/scope";
import type { AppointmentMailProps, MailLink, MailTone } from "@/emails/appointment-mail-props";
import { lastChangeMinute } from "@/lib/core/appointments/change-policy";
import { isAfterVisit, isOptional } from "@/lib/core/notifications/kinds";
import { isOn } from "@/lib/core/portal/functions";
import { answerPurpose, linkPurposes } from "@/lib/core/portal/link-purposes";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { formatDate } from "@/lib/format/calendar-date";
import { formatTime } from "@/lib/format/date-time";
import { tenantUrl } from "@/lib/http/tenant-url";
import { inText } from "./in-text";
import { frozenOptOutLink } from "./link";
import { mailBrand } from "./mail-brand";
import {
  asksFirst,
  awaitsAnswer,
  type MailFacts,
  type MailSource,
  type MailVariant,
  mailVariant,
  placeIn,
} from "./mail-facts";
import {
  capitalized,
  contactOf,
  factsOf,
  placeWords,
  policyNote,
  professionalLine,
  ticketOf,
} from "./mail-parts";
import type { MailReader } from "./mail-reader";
import { peopleIn, wordsOf } from "./words";

/** Everything that the template shows, in the client's language and the zone of its place. */
export function mailContent(source: MailSource, reader: MailReader): AppointmentMailProps {
  const { tenant, facts, link } = source;
  const { t, language, locale } = reader;
  const { startsAt } = facts.appointment;
  const place = placeIn(source);
  const { timeZone } = place;
  const variant = mailVariant(facts);
  const localDate = localDateOf(toMinute(startsAt.getTime()), timeZone);
  const date = formatDate(localDate, locale, "day");
  const time = formatTime(startsAt, locale, timeZone);
  const shortDate = formatDate(localDate, locale, "short");
  const values = {
    tenant: inText(tenant.name),
    count: facts.together?.appointments.length ?? 1,
    professional: professionalLine(facts),
    service: inText(facts.service.name),
    ...peopleIn(facts.client, reader),
    ...{ date, time, shortDate, place: placeWords(place) },
    when: t("subjectWhen", { date: shortDate, time }),
    several: facts.together ? "yes" : "no",
    asked: asksFirst(facts) ? "yes" : "no",
  };
  const words = wordsOf(reader, setOf(facts, variant), values);
  const ownLabel = (label: string) => words.button ?? label;
  // Of other news of an appointment that waits for its client the button says so, whatever it is called otherwise.
  const isAsked =
    facts.appointment.status === "pending" && !(variant === "requested" && words.button);
  return {
    lang: language,
    brand: mailBrand(tenant),
    subject: words.subject,
    preview: capitalized(t("previewWhen", { date, time, professional: professionalLine(facts) })),
    tone: tones[variant],
    label: t(`${variant}.label`),
    heading: words.heading,
    paragraphs: words.paragraphs,
    ticket: ticketOf(source, reader),
    facts: factsOf(source, reader),
    ...(isAfterVisit(facts.kind)
      ? {
          button: { label: ownLabel(t("button.bookAgain")), href: bookingUrl(tenant) },
          notes: words.notes,
        }
      : facts.kind === "cancelled"
        ? {
            button: { label: ownLabel(t("button.bookAgain")), href: bookingUrl(tenant) },
            links: [{ label: t("viewCancelled"), href: link }],
            notes: [
              ...words.notes,
              t(facts.together ? "calendarCancelAllNote" : "calendarCancelNote", values),
            ],
          }
        : {
            button: isAsked
              ? { label: t("button.confirm"), href: link }
              : awaitsAnswer(tenant, facts)
                ? { label: ownLabel(t("button.attend")), href: `${link}/${answerPurpose}` }
                : { label: ownLabel(t("button.view")), href: link },
            links: changeLinks(source, reader),
            notes: [
              ...words.notes,
              policyNote(source, reader),
              ...(facts.kind === "moved"
                ? []
                : [t(facts.together ? "calendarAllNote" : "calendarNote")]),
            ],
          }),
    contact: contactOf(tenant),
    footer: [t(isAfterVisit(facts.kind) ? "footerAfterVisit" : "footerWhy", values)],
    ...(isOptional(facts.kind)
      ? { choose: { label: t("choose", values), href: frozenOptOutLink(tenant) } }
      : {}),
  };
}

const tones: Record<MailVariant, MailTone> = {
  booked: "good",
  requested: "waiting",
  accepted: "good",
  acceptedByClient: "good",
  moved: "changed",
  reassigned: "changed",
  delayed: "changed",
  reminder: "soon",
  cancelled: "ended",
  cancelledByClient: "ended",
  thanks: "good",
  missed: "soon",
};

/** In which words it is written: dates of a series have their own, and so has what was cancelled together. */
export function setOf({ together }: MailFacts, variant: MailVariant) {
  if (together && variant === "cancelled") return "severalCancelled";
  return together?.kind === "series" && variant === "booked" ? "severalBooked" : variant;
}

/** Straight to the screens on which the appointment is moved and cancelled, while that can still be done. */
function changeLinks({ tenant, facts, link, nowMs }: MailSource, { t }: MailReader): MailLink[] {
  const startMinute = toMinute(facts.appointment.startsAt.getTime());
  return linkPurposes
    .filter((change) => isOn(tenant, change))
    .filter((change) => toMs(lastChangeMinute({ startMinute }, change, tenant)) > nowMs)
    .map((change) => ({ label: t(`button.${change}`), href: `${link}/${change}` }));
}

function bookingUrl(tenant: TenantFacts): string {
  return tenantUrl(tenant, "/book");
}
