import "server-only";
import type { TenantFacts } from "@/db/scope";
import type { AppointmentMailProps } from "@/emails/appointment-mail-props";
import type { DelayKind } from "@/lib/core/delays/words";
import { placeLine } from "@/lib/core/place-line";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { formatDate } from "@/lib/format/calendar-date";
import { formatTime } from "@/lib/format/date-time";
import { formatPhone } from "@/lib/format/phone";
import { placeOf } from "@/lib/places/place-of";
import { greetedName, whoseWords } from "./addressee";
import { frozenLink } from "./link";
import { mailBrand } from "./mail-brand";
import type { MailFacts } from "./mail-facts";
import {
  aloneLines,
  capitalized,
  contactOf,
  forWhomLines,
  professionalLine,
  ticketAt,
} from "./mail-parts";
import type { MailReader } from "./mail-reader";
import { oneLine } from "./one-line";

/** All that a mail says because a professional runs late. */
export type DelayFacts = Pick<
  MailFacts,
  "appointment" | "client" | "professional" | "service" | "site"
> & {
  readonly kind: "running_late" | "times_proposed";
  readonly delay: {
    readonly kind: DelayKind;
    readonly fromStartsAt: Date;
    /** About when they are attended; null where they are asked. */
    readonly expectedAt: Date | null;
    readonly proposedStarts: readonly Date[];
  };
};

type Source = { readonly tenant: TenantFacts; readonly facts: DelayFacts };

/** The template's texts for a later time of the same appointment, or for others to choose from. */
export function delayContent({ tenant, facts }: Source, reader: MailReader): AppointmentMailProps {
  const { t, language, locale } = reader;
  const { appointment, delay } = facts;
  const place = placeOf(tenant, facts.site);
  const words = facts.kind === "running_late" ? "runningLate" : "timesProposed";
  const at = delay.expectedAt ?? appointment.startsAt;
  const lasts = appointment.endsAt.getTime() - appointment.startsAt.getTime();
  const whenOf = (moment: Date, style: "day" | "short") =>
    t("subjectWhen", {
      date: formatDate(localDateOf(toMinute(moment.getTime()), place.timeZone), locale, style),
      time: formatTime(moment, locale, place.timeZone),
    });
  const where = placeLine(place);
  const phone = tenant.phone ? formatPhone(tenant.phone, tenant.country) : "none";
  const values = {
    ...{ tenant: oneLine(tenant.name), phone, professional: professionalLine(facts) },
    minutes: Math.round((at.getTime() - delay.fromStartsAt.getTime()) / 60_000),
    time: formatTime(at, locale, place.timeZone),
    kind: delay.kind,
    ...whoseWords(facts.client),
  };
  const shown = { startsAt: at, endsAt: new Date(at.getTime() + lasts) };
  return {
    ...{ lang: language, brand: mailBrand(tenant), tone: "changed" },
    subject: t(`${words}.subject`, values),
    preview: capitalized(t(`${words}.preview`, values)),
    label: t(`${words}.label`),
    heading: t(`${words}.heading`, values),
    paragraphs: [t("greeting", { name: greetedName(facts.client) }), t(`${words}.body`, values)],
    ticket: {
      ...ticketAt(shown, place, reader),
      ...(delay.expectedAt ? { previous: t("previousTime", { time: timeBefore() }) } : {}),
    },
    facts: [
      ...(delay.proposedStarts.length > 0
        ? [
            {
              label: t("timesProposed.times"),
              value: delay.proposedStarts
                .map((each) => capitalized(whenOf(each, "day")))
                .join("\n"),
            },
          ]
        : []),
      ...forWhomLines(facts, reader),
      ...aloneLines(facts, reader),
      ...(where ? [{ label: t("fact.place"), value: oneLine(where, 200) }] : []),
      { label: t("fact.code"), value: appointment.code },
    ],
    button: { label: t(`${words}.button`), href: frozenLink(tenant) },
    notes: [t(`${words}.note`, values)],
    contact: contactOf(tenant),
    footer: [t("footerWhy", values)],
  };

  function timeBefore(): string {
    return formatTime(delay.fromStartsAt, locale, place.timeZone);
  }
}
