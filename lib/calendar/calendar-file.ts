import "server-only";
import type { TenantScope } from "@/db/scope";
import type { AppointmentView } from "@/lib/appointments/views";
import { translatorFor } from "@/lib/i18n/translator";
import { visitorLocale } from "@/lib/i18n/visitor-locale";
import { appointmentIcs } from "./appointment-ics";
import { calendarEntry } from "./calendar-entry";

type Downloaded = Pick<
  AppointmentView,
  "id" | "version" | "status" | "start" | "end" | "code" | "service" | "professional"
>;

/** The .ics of one appointment as a download; 404 where there is none. */
export async function calendarFile(
  { tenant, nowMs }: TenantScope,
  found: Downloaded | undefined,
): Promise<Response> {
  if (!found) return new Response(null, { status: 404 });
  const t = translatorFor(await visitorLocale(), "emails");
  const appointment = { ...found, startsAt: new Date(found.start), endsAt: new Date(found.end) };
  const entry = calendarEntry(tenant, { ...found, appointment }, { t, nowMs });
  return new Response(appointmentIcs(entry, "PUBLISH"), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${t("calendarFile")}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
