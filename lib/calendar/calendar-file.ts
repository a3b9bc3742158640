import "server-only";
import type { TenantScope } from "@/db/scope";
import type { AppointmentView } from "@/lib/appointments/views";
import { forWhom } from "@/lib/core/portal/for-whom";
import { translatorFor } from "@/lib/i18n/translator";
import { visitorLocale } from "@/lib/i18n/visitor-locale";
import { appointmentIcs } from "./appointment-ics";
import { calendarEntry } from "./calendar-entry";

type Downloaded = Pick<
  AppointmentView,
  "id" | "version" | "status" | "start" | "end" | "code" | "service" | "professional" | "place"
> &
  Partial<Pick<AppointmentView, "client">>;

/** The .ics of one appointment, or of the parts of a visit, as a download; 404 where there is none. */
export async function calendarFile(
  { actor, tenant, nowMs }: TenantScope,
  found: readonly Downloaded[],
): Promise<Response> {
  if (found.length === 0) return new Response(null, { status: 404 });
  const t = translatorFor(await visitorLocale(), "emails");
  const entries = found.map((each) => {
    const appointment = { ...each, startsAt: new Date(each.start), endsAt: new Date(each.end) };
    const about = { ...each, appointment, forWhom: forWhom(actor, each.client) };
    return calendarEntry(tenant, about, { t, nowMs });
  });
  return new Response(appointmentIcs(entries, "PUBLISH"), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${t("calendarFile")}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
