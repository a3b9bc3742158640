import { type AppointmentStatus, blocksTime } from "@/lib/core/appointments/status";
import type { ProfessionalSchedule } from "@/lib/core/scheduling/context";
import { toMs } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";
import type * as schema from "../schema";
import { type Calendar, freeStarts, openMinutes, storyDays, takenBy } from "./agenda";
import { historyOf } from "./history";
import type { Random } from "./random";

type ServiceRow = typeof schema.service.$inferInsert & { id: string };

/** All that the sample appointments of one tenant are made from. */
export type Practice = {
  readonly tenantId: string;
  readonly currency: (typeof schema.tenant.$inferInsert)["currency"];
  readonly needsAcceptance: boolean;
  readonly deskName: string;
  readonly cancelReasons: readonly string[];
  readonly calendar: Calendar;
  readonly clients: readonly { id: string; name: string }[];
  readonly attendants: readonly Attendant[];
};

export type Attendant = {
  readonly schedule: Omit<ProfessionalSchedule, "busy">;
  readonly services: readonly { row: ServiceRow; rules: Rules; reasons: readonly string[] }[];
  /** Bookings for each hour of work. */
  readonly demand: number;
};

type Rules = Parameters<typeof takenBy>[1];

export type Bookings = {
  readonly appointments: (typeof schema.appointment.$inferInsert)[];
  readonly occupancies: (typeof schema.occupancy.$inferInsert)[];
  readonly events: (typeof schema.appointmentEvent.$inferInsert)[];
};

/** Two weeks of past and two of future appointments, in times that the engine itself offers. */
export function bookingsOf(practice: Practice, random: Random): Bookings {
  const bookings: Bookings = { appointments: [], occupancies: [], events: [] };
  const { today } = practice.calendar;
  for (let day = today - storyDays; day <= today + storyDays; day += 1) {
    const visitors = new Set<string>();
    for (const attendant of practice.attendants) {
      fillDay(practice, attendant, day, visitors, bookings, random);
    }
  }
  return bookings;
}

function fillDay(
  practice: Practice,
  attendant: Attendant,
  day: number,
  visitors: Set<string>,
  into: Bookings,
  random: Random,
): void {
  const { calendar } = practice;
  const busy: Interval[] = [];
  const schedule = { ...attendant.schedule, busy };
  const hours = openMinutes(calendar, day, schedule) / 60;
  let asked = Math.round(hours * attendant.demand * fullness(day - calendar.today, random));
  for (; asked > 0; asked -= 1) {
    const service = random.pick(attendant.services);
    const starts = freeStarts(calendar, day, schedule, service.rules);
    if (starts.length === 0) continue;
    const startMinute = random.pick(starts);
    const taken = takenBy(startMinute, service.rules);
    const status = statusAt(
      practice,
      startMinute,
      startMinute + service.rules.durationMinutes,
      random,
    );
    if (blocksTime(status)) busy.push(taken);
    const client = newVisitor(practice, visitors, random);
    const { professionalId } = schedule;
    book({ practice, service, client, professionalId, startMinute, taken, status }, into, random);
  }
}

/** Past days were nearly full; days to come fill as they come near. */
function fullness(daysAhead: number, random: Random): number {
  const share = daysAhead <= 0 ? 0.8 : 0.75 - (0.55 * daysAhead) / storyDays;
  return share + random.next() * 0.15;
}

function statusAt(
  { calendar, needsAcceptance }: Practice,
  startMinute: number,
  endMinute: number,
  random: Random,
): AppointmentStatus {
  const chance = random.next();
  if (endMinute <= calendar.nowMinute) {
    if (chance < 0.08) return "cancelled";
    return chance < 0.14 ? "no_show" : "completed";
  }
  if (startMinute <= calendar.nowMinute) return "in_progress";
  if (startMinute <= calendar.nowMinute + 20) return "arrived";
  if (chance < 0.07) return "cancelled";
  return needsAcceptance && chance < 0.25 ? "pending" : "confirmed";
}

function newVisitor(
  { clients }: Practice,
  visitors: Set<string>,
  random: Random,
): { id: string; name: string } {
  for (;;) {
    const client = random.pick(clients);
    if (visitors.has(client.id)) continue;
    visitors.add(client.id);
    return client;
  }
}

type Booking = {
  practice: Practice;
  service: Attendant["services"][number];
  client: { id: string; name: string };
  professionalId: string;
  startMinute: number;
  taken: Interval;
  status: AppointmentStatus;
};

function book(booking: Booking, into: Bookings, random: Random): void {
  const { practice, service, client, professionalId, startMinute, taken, status } = booking;
  const { tenantId, calendar } = practice;
  const id = random.uuid();
  const endMinute = startMinute + service.rules.durationMinutes;
  const sources = ["public", "public", "public", "staff", "staff", "api"] as const;
  const source = status === "pending" ? "public" : random.pick(sources);
  const { events, version, bookedAt, acceptedAt, cancelled } = historyOf(
    {
      ...{ tenantId, appointmentId: id, status, source, startMinute, endMinute },
      ...{ nowMinute: calendar.nowMinute, clientName: client.name, deskName: practice.deskName },
      needsAcceptance: practice.needsAcceptance,
      cancelReason: random.pick(practice.cancelReasons),
    },
    random,
  );
  into.events.push(...events);
  into.appointments.push({
    ...{ tenantId, id, professionalId, status, source, version, acceptedAt },
    ...{ clientId: client.id, serviceId: service.row.id, code: codeFrom(random) },
    ...{ startsAt: at(startMinute), endsAt: at(endMinute) },
    reason: random.chance(0.6) ? random.pick(service.reasons) : null,
    ...{ priceMinor: service.row.priceMinor, currency: practice.currency },
    ...{ createdAt: bookedAt, updatedAt: events.at(-1)?.createdAt ?? bookedAt, ...cancelled },
  });
  const active = blocksTime(status);
  into.occupancies.push(
    {
      ...{ tenantId, appointmentId: id, professionalId, active },
      ...{ startsAt: at(taken.startMinute), endsAt: at(taken.endMinute) },
    },
    {
      ...{ tenantId, appointmentId: id, clientId: client.id, active },
      ...{ startsAt: at(startMinute), endsAt: at(endMinute) },
    },
  );
}

function codeFrom(random: Random): string {
  return Array.from({ length: 6 }, () => random.pick([..."ABCDEFGHJKMNPQRSTUVWXYZ23456789"])).join(
    "",
  );
}

function at(minute: number): Date {
  return new Date(toMs(minute));
}
