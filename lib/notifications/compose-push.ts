import "server-only";
import type { FrozenPush } from "@/db/schema";
import type { TenantFacts } from "@/db/scope";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { formatDate } from "@/lib/format/calendar-date";
import { formatTime } from "@/lib/format/date-time";
import { plainSpaces } from "@/lib/format/formatters";
import { regionalLocale } from "@/lib/format/intl-locale";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import { placeOf } from "@/lib/places/place-of";
import type { ClaimedTeam } from "./claimed";

/**
 * What the devices of somebody of the team show, on whose lock screens anybody reads it: that something happened, when
 * and at which of their practices, nothing of the client.
 */
export function composePush(
  tenant: TenantFacts,
  { kind, member, news }: Pick<ClaimedTeam, "kind" | "member" | "news">,
): FrozenPush {
  if (!member || !news) throw new Error("news of no appointment were to be written");
  const language = [member.locale, tenant.locale].find(isLocale) ?? defaultLocale;
  const locale = regionalLocale(language, tenant.country);
  const t = translatorFor(language, "shortMessages");
  const { timeZone } = placeOf(tenant, news.site);
  const { id, startsAt } = news.appointment;
  const localDate = localDateOf(toMinute(startsAt.getTime()), timeZone);
  const date = formatDate(localDate, locale, "day");
  return {
    ...{ channel: "push", userId: member.userId, title: t(`push.${titleOf(kind)}`) },
    text: `${plainSpaces(t("when", { date, time: formatTime(startsAt, locale, timeZone) }))} · ${tenant.name}`,
    path: `/dashboard/${tenant.slug}/agenda?date=${localDate}&appointment=${id}`,
  };
}

function titleOf(kind: ClaimedTeam["kind"]): "booked" | "moved" | "cancelled" {
  switch (kind) {
    case "staff_moved":
      return "moved";
    case "staff_cancelled":
      return "cancelled";
    default:
      return "booked";
  }
}
