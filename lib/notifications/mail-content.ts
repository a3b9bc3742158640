import "server-only";
import type { TenantFacts } from "@/db/scope";
import type { AppointmentMailProps, MailLink, MailTone } from "@/emails/appointment-mail-props";
import { lastChangeMinute } from "@/lib/core/appointments/change-policy";
import { isOn } from "@/lib/core/portal/functions";
import { linkPurposes } from "@/lib/core/portal/link-purposes";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { formatDate } from "@/lib/format/calendar-date";
import { formatTime } from "@/lib/format/date-time";
import { tenantUrl } from "@/lib/http/tenant-url";
import { greetedName, whoseWords } from "./addressee";
import { mailBrand } from "./mail-brand";
import {
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
  policyNote,
  professionalLine,
  ticketOf,
} from "./mail-parts";
import type { MailReader } from "./mail-reader";
import { oneLine } from "./one-line";

/** Everything that the template shows, in the client's language and the zone of its place. */
export function mailContent(source: MailSource, reader: MailReader): AppointmentMailProps {
  const { tenant, facts, link } = source;
  const { t, language, locale } = reader;
  const { startsAt } = facts.appointment;
  const { timeZone } = placeIn(source);
  const variant = mailVariant(facts);
  const localDate = localDateOf(toMinute(startsAt.getTime()), timeZone);
  const date = formatDate(localDate, locale, "day");
  const time = formatTime(startsAt, locale, timeZone);
  const words = wordsOf(facts, variant);
  const values = {
    tenant: oneLine(tenant.name),
    count: facts.together?.appointments.length ?? 1,
    professional: professionalLine(facts),
    service: oneLine(facts.service.name),
    ...whoseWords(facts.client),
    date,
    when: t("subjectWhen", { date: formatDate(localDate, locale, "short"), time }),
  };
  return {
    lang: language,
    brand: mailBrand(tenant),
    subject: t(`${words}.subject`, values),
    preview: capitalized(t("previewWhen", { date, time, professional: professionalLine(facts) })),
    tone: tones[variant],
    label: t(`${variant}.label`),
    heading: t(`${words}.heading`, values),
    paragraphs: [t("greeting", { name: greetedName(facts.client) }), t(`${words}.body`, values)],
    ticket: ticketOf(source, reader),
    facts: factsOf(source, reader),
    ...(facts.kind === "cancelled"
      ? {
          button: { label: t("button.bookAgain"), href: bookingUrl(tenant) },
          links: [{ label: t("viewCancelled"), href: link }],
          notes: [t("calendarCancelNote")],
        }
      : {
          button: {
            label: t(facts.appointment.status === "pending" ? "button.confirm" : "button.view"),
            href: link,
          },
          links: changeLinks(source, reader),
          notes: [
            policyNote(source, reader),
            ...(facts.kind === "moved"
              ? []
              : [t(facts.together ? "calendarAllNote" : "calendarNote")]),
          ],
        }),
    contact: contactOf(tenant),
    footer: [t("footerWhy", values)],
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
};

/** Several dates of a series have words of their own where they were booked or cancelled together. */
function wordsOf({ together }: MailFacts, variant: MailVariant) {
  if (together?.kind !== "series") return variant;
  if (variant === "booked") return "severalBooked";
  return variant === "cancelled" ? "severalCancelled" : variant;
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
