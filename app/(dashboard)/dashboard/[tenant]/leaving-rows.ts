import { getTranslations } from "next-intl/server";
import { shortMoment } from "@/components/agenda/short-moment";
import type { LeavingRow } from "@/components/reassign/reassign-row";
import type { TenantScope } from "@/db/scope";
import type { LeavingAppointment } from "@/lib/appointments/load-reassignment";
import type { ElsewhereCode } from "@/lib/appointments/place-elsewhere";
import { toMinute } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { localDateOf } from "@/lib/core/time/zone";
import { regionOf } from "@/lib/i18n/region-of";

/** Appointments that somebody or something leaves behind, as the screen that hands them over lists them. */
export async function leavingRows(
  scope: TenantScope,
  appointments: readonly LeavingAppointment[],
  whatOf: (appointment: LeavingAppointment) => string,
): Promise<readonly LeavingRow[]> {
  const [whyOf, locale] = await Promise.all([reasons(), regionOf(scope)]);
  const { slug, timeZone } = scope.tenant;
  return appointments.map((each) => {
    const { id, startsAt, clientName, outcome } = each;
    const startMinute = toMinute(startsAt.getTime());
    const date = localDateOf(startMinute, timeZone);
    return {
      ...{ id, clientName, what: whatOf(each) },
      when: shortMoment(toIso(startMinute, each.timeZone), locale, each.timeZone),
      fits: outcome?.fits === true,
      why: outcome?.fits === false ? whyOf(outcome.code) : null,
      href: `/dashboard/${slug}/agenda?view=day&date=${date}&appointment=${id}`,
    };
  });
}

async function reasons(): Promise<(code: ElsewhereCode) => string> {
  const [t, te] = await Promise.all([getTranslations("reassign"), getTranslations("errors")]);
  return (code) => {
    const short = shortReasons.find((each) => each === code);
    return short ? t(`why.${short}`) : te(code);
  };
}

/** Said more shortly than where somebody books; the others are said as there. */
const shortReasons = [
  "slot_taken",
  "outside_hours",
  "professional_unavailable",
  "no_room",
  "session_full",
  "daily_max_reached",
  "weekly_max_reached",
  "reserved_for_priority",
  "in_the_past",
  "not_changeable",
] as const satisfies readonly ElsewhereCode[];
