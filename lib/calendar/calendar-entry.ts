import "server-only";
import type { TenantFacts } from "@/db/scope";
import type { AppointmentStatus } from "@/lib/core/appointments/status";
import { placeLine } from "@/lib/core/place-line";
import { professionalName } from "@/lib/core/professional-name";
import type { translatorFor } from "@/lib/i18n/translator";
import { senderAddress } from "@/lib/mail/sender-address";
import { oneLine } from "@/lib/notifications/one-line";
import type { PlaceView } from "@/lib/places/place-of";
import type { CalendarAppointment } from "./appointment-ics";

type EntryFacts = {
  readonly appointment: {
    readonly id: string;
    readonly version: number;
    readonly status: AppointmentStatus;
    readonly startsAt: Date;
    readonly endsAt: Date;
    readonly code: string;
  };
  readonly service: { readonly name: string };
  readonly professional: { readonly title: string | null; readonly name: string };
  readonly place: PlaceView;
  /** Who comes, where somebody else keeps the calendar. */
  readonly forWhom?: string | null;
};

/** An appointment in a calendar's terms: the same in the mail's attachment and in the file of the portal. */
export function calendarEntry(
  tenant: TenantFacts,
  { appointment, service, professional, place, forWhom = null }: EntryFacts,
  reader: { readonly t: ReturnType<typeof translatorFor<"emails">>; readonly nowMs: number },
): CalendarAppointment {
  const { t, nowMs } = reader;
  const where = placeLine(place);
  const { id, version, status, startsAt, endsAt, code } = appointment;
  return {
    ...{ id, version, startsAt, endsAt },
    state: stateOf(status),
    summary: t(forWhom === null ? "calendarSummary" : "calendarSummaryFor", {
      ...{ service: oneLine(service.name), tenant: oneLine(tenant.name) },
      who: oneLine(forWhom ?? "", 60),
    }),
    description: [
      t("calendarProfessional", { professional: oneLine(professionalName(professional)) }),
      t("calendarCode", { code }),
    ].join("\n"),
    ...(where ? { location: oneLine(where, 200) } : {}),
    organizer: { name: oneLine(tenant.name), email: tenant.email ?? senderAddress() },
    writtenAt: new Date(nowMs),
  };
}

function stateOf(status: AppointmentStatus): CalendarAppointment["state"] {
  if (status === "cancelled") return "cancelled";
  return status === "pending" ? "tentative" : "confirmed";
}
