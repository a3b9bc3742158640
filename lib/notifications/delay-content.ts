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
  const set = delaySetOf(facts);
  const frame = facts.kind === "running_late" ? "runningLate" : "timesProposed";
  const at = delay.expectedAt ?? appointment.startsAt;
  const lasts = appointment.endsAt.getTime() - appointment.startsAt.getTime();
  const dateOf = (moment: Date, style: "day" | "short") =>
    formatDate(localDateOf(toMinute(moment.getTime()), place.timeZone), locale, style);
  const whenOf = (moment: Date) => {
    const time = formatTime(moment, locale, place.timeZone);
    const said = capitalized(t("subjectWhen", { date: dateOf(moment, "short"), time }));
    return withOwnTime(said, moment, place.timeZone, reader);
  };
  const where = placeLine(place);
  const phone = tenant.phone ? formatPhone(tenant.phone, tenant.country) : "none";
  const values = {
    ...{ tenant: inText(tenant.name), phone, professional: professionalLine(facts) },
    ...{ service: inText(facts.service.name), place: placeWords(place), date: dateOf(at, "day") },
    shortDate: dateOf(at, "short"),
    minutes: Math.round((at.getTime() - delay.fromStartsAt.getTime()) / 60_000),
    time: formatTime(at, locale, place.timeZone),
    ...peopleIn(facts.client, reader),
  };
  const words = wordsOf(reader, set, values);
  const shown = { startsAt: at, endsAt: new Date(at.getTime() + lasts) };
  return {
    ...{ lang: language, brand: mailBrand(tenant), tone: "changed" },
    subject: words.subject,
    preview: capitalized(t(`${frame}.preview`, values)),
    label: t(`${frame}.label`),
    heading: words.heading,
    paragraphs: words.paragraphs,
    ticket: {
      ...ticketAt(shown, place, reader),
      ...(delay.expectedAt ? { previous: t("previousTime", { time: timeBefore() }) } : {}),
    },
    facts: [
      ...(delay.proposedStarts.length > 0
        ? [
            {
              label: t("timesProposed.times"),
              value: delay.proposedStarts.map(whenOf).join("\n"),
            },
          ]
        : []),
      ...forWhomLines(facts, reader),
      ...aloneLines(facts, reader),
      ...(where ? [{ label: t("fact.place"), value: oneLine(where, 200) }] : []),
      { label: t("fact.code"), value: appointment.code },
    ],
    button: { label: words.button ?? t(`${frame}.button`), href: frozenLink(tenant) },
    notes: [...words.notes, t(`${frame}.note`, values)],
    contact: contactOf(tenant),
    footer: [t("footerWhy", values)],
  };

  function timeBefore(): string {
    return formatTime(delay.fromStartsAt, locale, place.timeZone);
  }
}

/** In which words it is written. */
export function delaySetOf({ kind, delay }: DelayFacts) {
  const isAway = delay.kind === "away";
  if (kind === "running_late") return isAway ? "runningAway" : "runningLate";
  return isAway ? "timesProposedAway" : "timesProposed";
}
