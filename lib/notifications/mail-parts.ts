import "server-only";
import type { TenantFacts } from "@/db/scope";
import type { MailContact, MailFact, MailTicket } from "@/emails/appointment-mail-props";
import { type Change, lastChangeMinute } from "@/lib/core/appointments/change-policy";
import { professionalName } from "@/lib/core/professional-name";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { formatDate } from "@/lib/format/calendar-date";
import { formatLongDate, formatTime, formatTimeRange } from "@/lib/format/date-time";
import { formatMoney } from "@/lib/format/money";
import { formatPhone } from "@/lib/format/phone";
import type { MailFacts, MailSource } from "./mail-facts";
import type { MailReader } from "./mail-reader";
import { oneLine } from "./one-line";

export function ticketOf({ tenant, facts }: MailSource, { t, locale }: MailReader): MailTicket {
  const { startsAt, endsAt } = facts.appointment;
  const { timeZone } = tenant;
  const localDate = localDateOf(toMinute(startsAt.getTime()), timeZone);
  return {
    month: formatDate(localDate, locale, "monthName").replace(/\.$/, ""),
    day: String(Number(localDate.slice(-2))),
    date: capitalized(formatLongDate(startsAt, locale, timeZone)),
    time: formatTimeRange(startsAt, endsAt, locale, timeZone),
    zone: t("localTime", { tenant: oneLine(tenant.name) }),
    ...(facts.kind === "moved" && facts.previousStartsAt
      ? { previous: t("previousWhen", dayAndTime(facts.previousStartsAt, timeZone, locale)) }
      : {}),
    isCancelled: facts.kind === "cancelled",
  };
}

export function factsOf({ tenant, facts }: MailSource, { t, locale }: MailReader): MailFact[] {
  const name = professionalLine(facts);
  const { specialty } = facts.professional;
  const { priceMinor, currency, code } = facts.appointment;
  const professional = specialty
    ? t("professionalWithSpecialty", { name, specialty: oneLine(specialty) })
    : name;
  return [
    { label: t("fact.professional"), value: professional },
    { label: t("fact.service"), value: oneLine(facts.service.name) },
    ...(tenant.address ? [{ label: t("fact.place"), value: oneLine(tenant.address, 200) }] : []),
    ...(priceMinor !== null && facts.kind !== "cancelled"
      ? [{ label: t("fact.price"), value: formatMoney({ minor: priceMinor, currency }, locale) }]
      : []),
    { label: t("fact.code"), value: code },
  ];
}

export function professionalLine({ professional }: MailFacts): string {
  return oneLine(professionalName(professional));
}

/** Until when the client may still move or cancel, in the words of a person at the desk. */
export function policyNote(source: MailSource, { t, locale }: MailReader): string {
  const { tenant, facts, nowMs } = source;
  const startMinute = toMinute(facts.appointment.startsAt.getTime());
  const deadlineOf = (change: Change) => toMs(lastChangeMinute({ startMinute }, change, tenant));
  const [moveMs, cancelMs] = [deadlineOf("move"), deadlineOf("cancel")];
  const said = (ms: number) => t("subjectWhen", dayAndTime(new Date(ms), tenant.timeZone, locale));
  if (moveMs === cancelMs && moveMs > nowMs) {
    if (tenant.clientCancelNoticeHours === 0) return t("policyAnytime");
    return t("policyUntil", { deadline: said(moveMs) });
  }
  const open = [
    ...(moveMs > nowMs ? [t("policyMoveUntil", { deadline: said(moveMs) })] : []),
    ...(cancelMs > nowMs ? [t("policyCancelUntil", { deadline: said(cancelMs) })] : []),
  ];
  if (open.length > 0) return open.join(" ");
  const name = oneLine(tenant.name);
  if (!tenant.phone) return t("policyClosed", { tenant: name });
  return t("policyClosedPhone", { tenant: name, phone: formatPhone(tenant.phone, tenant.country) });
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
