import "server-only";
import { and, eq } from "drizzle-orm";
import { service } from "@/db/schema";
import { readTenant, type TenantScope } from "@/db/scope";
import { readDayContexts } from "@/lib/availability/reads";
import { nearestAlternatives } from "@/lib/core/appointments/nearest-alternatives";
import { offerSlots } from "@/lib/core/scheduling/offer-slots";
import { addDays, type LocalDate, minutesPerDay, timeOfDay } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { firstInstantFrom, localDateOf, localDayOf, minuteOfDayAt } from "@/lib/core/time/zone";
import { loadAppointment } from "./reads";

/** A follow-up as the form for a new appointment begins with it. */
export type FollowUp = {
  readonly clientId: string;
  readonly serviceId: string;
  readonly professionalId: string;
  readonly date: LocalDate;
  /** `HH:MM` of the free time nearest to the same hour of that day; empty where nothing is free around it. */
  readonly time: string;
};

/**
 * When somebody is to come again by the service's interval, and the free time nearest to it with the same professional.
 * Undefined for an unknown appointment, or a service without an interval.
 */
export async function loadFollowUp(
  scope: TenantScope,
  appointmentId: string,
): Promise<FollowUp | undefined> {
  const visit = await loadAppointment(scope, appointmentId);
  if (!visit) return undefined;
  const { timeZone } = scope.tenant;
  const nowMinute = toMinute(scope.nowMs);
  const [serviceId, professionalId] = [visit.service.id, visit.professional.id];
  return readTenant(scope, async (tx) => {
    const [found] = await tx
      .select({ followUpDays: service.followUpDays })
      .from(service)
      .where(and(eq(service.tenantId, scope.tenant.id), eq(service.id, serviceId)));
    if (!found?.followUpDays) return undefined;
    const wanted = wantedMinute(visit.start, found.followUpDays, nowMinute, timeZone);
    const range = {
      startMinute: wanted - daysAround * minutesPerDay,
      endMinute: wanted + 2 * daysAround * minutesPerDay,
    };
    const query = { serviceId, professionalId, range };
    const day = await readDayContexts(tx, scope, query);
    const rules = day && { ...day.context.rules, minimumNoticeMinutes: 0, horizonDays: 3660 };
    const slots = rules ? offerSlots({ ...day.context, rules }, nowMinute) : [];
    const [nearest] = nearestAlternatives(slots, { professionalId, startMinute: wanted }, 1);
    return {
      ...{ clientId: visit.client.id, serviceId, professionalId },
      date: localDateOf(nearest?.startMinute ?? wanted, timeZone),
      time: nearest ? timeOfDay(minuteOfDayAt(nearest.startMinute, timeZone)) : "",
    };
  });
}

/** On the day when it is due. */
export function followUpDate(start: string, followUpDays: number): LocalDate {
  return addDays(start.slice(0, 10), followUpDays);
}

/** How many days before that day, and twice as many after it, are looked at. */
const daysAround = 7;

/** So many days later at the same wall clock, not before now. */
function wantedMinute(
  start: string,
  followUpDays: number,
  nowMinute: number,
  timeZone: string,
): number {
  const minute = toMinute(Date.parse(start));
  const day = localDayOf(minute, timeZone) + followUpDays;
  const wallMinute = day * minutesPerDay + minuteOfDayAt(minute, timeZone);
  return Math.max(nowMinute, firstInstantFrom(wallMinute, timeZone));
}
