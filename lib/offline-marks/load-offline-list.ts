import "server-only";
import type { TenantScope } from "@/db/scope";
import { type DayListEntry, loadDayList } from "@/lib/appointments/load-day-list";
import { giveDeviceSecrets, loginEndsAtMs } from "@/lib/auth/device-secrets";
import { listExpiresAtMs } from "@/lib/core/offline/list-expiry";
import {
  type OfflineAppointment,
  type OfflineList,
  offlineListVersion,
} from "@/lib/core/offline/offline-list";
import { professionalName } from "@/lib/core/professional-name";
import { fail, ok, type Result } from "@/lib/core/result";
import { toMinute } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { localDateOf } from "@/lib/core/time/zone";
import { formatPhone } from "@/lib/format/phone";

/** Today's list for a device to keep: what the page of the list shows, and with the answer what opens it there. */
export async function loadOfflineList(
  scope: TenantScope,
): Promise<Result<OfflineList, "unauthenticated" | "forbidden">> {
  const { actor, tenant, nowMs } = scope;
  if (actor.kind !== "member") return fail("forbidden");
  const { timeZone, country, name: practice } = tenant;
  const date = localDateOf(toMinute(nowMs), timeZone);
  const [{ sheets }, loginEnds] = await Promise.all([
    loadDayList(scope, { date }),
    loginEndsAtMs(),
  ]);
  if (loginEnds === undefined) return fail("unauthenticated");
  const expires = listExpiresAtMs(date, timeZone, loginEnds);
  await giveDeviceSecrets(actor.userId, expires);
  return ok({
    ...{ version: offlineListVersion, owner: actor.membershipId, date, practice },
    ...{ timeZone, country, readAt: new Date(nowMs).toISOString() },
    expiresAt: toIso(toMinute(expires), timeZone),
    sheets: sheets.map(({ professional, appointments }) => ({
      professionalId: professional.id,
      professional: professionalName(professional),
      appointments: appointments.map((each) => toOffline(each, country)),
    })),
  });
}

function toOffline(entry: DayListEntry, country: string): OfflineAppointment {
  const { id, version, status, start, end, client, service, room, reason, notes } = entry;
  const { callerName, priority, overbooked } = entry;
  const { name, phone } = client;
  return {
    ...{ id, version, status, start, end, name, service: service.name },
    phone: phone ? { number: phone, text: formatPhone(phone, country) } : null,
    ...{ room, reason, notes, callerName, priority, overbooked },
  };
}
