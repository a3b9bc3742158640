import "server-only";
import type { TenantFacts } from "@/db/scope";
import type { AppointmentStatus } from "@/lib/core/appointments/status";
import { professionalName } from "@/lib/core/professional-name";
import type { translatorFor } from "@/lib/i18n/translator";
import { senderAddress } from "@/lib/mail/sender-address";
import { oneLine } from "@/lib/notifications/one-line";
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
};

/** An appointment in a calendar's terms: the same in the mail's attachment and in the file of the portal. */
export function calendarEntry(
  tenant: TenantFacts,
  { appointment, service, professional }: EntryFacts,
  reader: { readonly t: ReturnType<typeof translatorFor<"emails">>; readonly nowMs: number },
): CalendarAppointment {
  const { t, nowMs } = reader;
  const { id, version, status, startsAt, endsAt, code } = appointment;
  return {
    ...{ id, version, startsAt, endsAt },
    state: stateOf(status),
    summary: t("calendarSummary", {
      service: oneLine(service.name),
      tenant: oneLine(tenant.name),
    }),
    description: [
      t("calendarProfessional", { professional: oneLine(professionalName(professional)) }),
      t("calendarCode", { code }),
    ].join("\n"),
    ...(tenant.address ? { location: oneLine(tenant.address, 200) } : {}),
    organizer: { name: oneLine(tenant.name), email: tenant.email ?? senderAddress() },
    writtenAt: new Date(nowMs),
  };
}

function stateOf(status: AppointmentStatus): CalendarAppointment["state"] {
  if (status === "cancelled") return "cancelled";
  return status === "pending" ? "tentative" : "confirmed";
}
