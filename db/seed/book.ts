import type { BookingDecision } from "@/lib/core/appointments/decide-booking";
import { type AppointmentStatus, blocksTime } from "@/lib/core/appointments/status";
import { toMs } from "@/lib/core/time/epoch";
import type { Interval } from "@/lib/core/time/interval";
import type * as schema from "../schema";
import { historyOf } from "./history";
import type { OfferedService, Practice } from "./practice";
import type { Random } from "./random";

export type Bookings = {
  readonly series: (typeof schema.appointmentSeries.$inferInsert)[];
  readonly sessions: (typeof schema.groupSession.$inferInsert)[];
  readonly appointments: (typeof schema.appointment.$inferInsert)[];
  readonly occupancies: (typeof schema.occupancy.$inferInsert)[];
  readonly events: (typeof schema.appointmentEvent.$inferInsert)[];
  readonly audits: (typeof schema.auditLog.$inferInsert)[];
};

type Wish = {
  readonly practice: Practice;
  readonly service: OfferedService;
  readonly decision: BookingDecision;
};

type Client = { readonly id: string; readonly name: string };

/** One session and who shares it; their states. */
export function bookSession(
  wish: Wish,
  clients: readonly Client[],
  into: Bookings,
  random: Random,
): AppointmentStatus[] {
  const { practice, service, decision } = wish;
  const { tenantId } = practice;
  const { professionalId, siteId, resourceId, occupied } = decision;
  const sessionId = random.uuid();
  into.sessions.push({
    ...{ tenantId, id: sessionId, serviceId: service.row.id, professionalId, siteId, resourceId },
    ...{ ...timesOf(decision), capacity: service.rules.capacity ?? 1 },
  });
  const states = clients.map((client, seat) => {
    const status = statusAt(practice, decision, random);
    return book({ ...wish, client, status, seat: { sessionId, number: seat } }, into, random);
  });
  const taken = { tenantId, groupSessionId: sessionId, active: states.some(blocksTime) };
  into.occupancies.push({ ...taken, professionalId, ...timesOf(occupied) });
  if (resourceId) into.occupancies.push({ ...taken, resourceId, ...timesOf(occupied) });
  return states;
}

type Booking = Wish & {
  readonly client: Client;
  readonly status: AppointmentStatus;
  readonly seat?: { readonly sessionId: string; readonly number: number };
  /** Of what the desk agreed with somebody. */
  readonly agreement?: Agreement;
};

export type Agreement = {
  readonly reason: string;
  readonly level?: number | undefined;
  readonly seriesId?: string | undefined;
  readonly visitId?: string | undefined;
  /** Why it stands on top of another. */
  readonly overbookReason?: string | undefined;
};

/** An appointment, its history and the time it takes; its state. */
export function book(booking: Booking, into: Bookings, random: Random): AppointmentStatus {
  const { practice, service, client, decision, status, seat, agreement } = booking;
  const { overbookReason, level = 0, seriesId = null, visitId = null } = agreement ?? {};
  const { tenantId, calendar } = practice;
  const { professionalId, siteId, resourceId, startMinute, endMinute } = decision;
  const id = random.uuid();
  const sources = ["public", "public", "public", "staff", "staff", "api"] as const;
  const usual = status === "pending" ? "public" : random.pick(sources);
  const source = agreement ? "staff" : usual;
  const { events, version, bookedAt, acceptedAt, cancelled } = historyOf(
    {
      ...{ tenantId, appointmentId: id, status, source, startMinute, endMinute },
      ...{ nowMinute: calendar.nowMinute, clientName: client.name, deskName: practice.deskName },
      needsAcceptance: practice.needsAcceptance,
      cancelReason: random.pick(practice.cancelReasons),
      agreement,
    },
    random,
  );
  into.events.push(...events);
  if (overbookReason !== undefined) {
    into.audits.push({
      ...{ tenantId, actorKind: "member", actorName: practice.deskName, subjectId: id },
      ...{ action: "appointment:overbook", subjectType: "appointment", createdAt: bookedAt },
      detail: { reason: overbookReason },
    });
  }
  into.appointments.push({
    ...{ tenantId, id, professionalId, siteId, resourceId, status, source, version, acceptedAt },
    ...{ clientId: client.id, serviceId: service.row.id, code: codeFrom(random) },
    ...{ ...timesOf(decision), groupSessionId: seat?.sessionId ?? null },
    ...{ seriesId, visitId, priorityLevel: level, overbooked: overbookReason !== undefined },
    reason: agreement?.reason ?? (random.chance(0.6) ? random.pick(service.reasons) : null),
    ...{ priceMinor: service.row.priceMinor, currency: practice.currency },
    ...{ createdAt: bookedAt, updatedAt: events.at(-1)?.createdAt ?? bookedAt, ...cancelled },
  });
  const taken = { tenantId, appointmentId: id, active: blocksTime(status) };
  into.occupancies.push({ ...taken, clientId: client.id, ...timesOf(decision) });
  if (seat) {
    const lane = { seatOfId: seat.sessionId, lane: seat.number };
    into.occupancies.push({ ...taken, ...lane, ...timesOf(decision) });
    return status;
  }
  const { occupied } = decision;
  const lane = overbookReason === undefined ? 0 : 1;
  into.occupancies.push({ ...taken, professionalId, lane, ...timesOf(occupied) });
  if (resourceId) into.occupancies.push({ ...taken, resourceId, ...timesOf(occupied) });
  return status;
}

export function statusAt(
  { calendar, needsAcceptance }: Practice,
  { startMinute, endMinute }: Interval,
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

function codeFrom(random: Random): string {
  return Array.from({ length: 6 }, () => random.pick([..."ABCDEFGHJKMNPQRSTUVWXYZ23456789"])).join(
    "",
  );
}

function timesOf({ startMinute, endMinute }: Interval) {
  return { startsAt: new Date(toMs(startMinute)), endsAt: new Date(toMs(endMinute)) };
}
