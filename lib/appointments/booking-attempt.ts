import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import type { TenantScope, Tx } from "@/db/scope";
import { type DayContexts, readDayContexts } from "@/lib/availability/reads";
import {
  type FoundClient,
  findClient,
  lockForFinding,
  type Person,
  saveFoundClient,
} from "@/lib/clients/find-client";
import { codeFrom, codeLength } from "@/lib/core/appointments/appointment-code";
import type { BookingDecision } from "@/lib/core/appointments/decide-booking";
import type { AppointmentStatus } from "@/lib/core/appointments/status";
import { fail, ok, type Result } from "@/lib/core/result";
import { toMs } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import type { KeepAnswer } from "@/lib/idempotency/answer-once";
import { oweMessages } from "@/lib/notifications/outbox";
import { decidePlacement, type PlacementCode, placementRange } from "./decide-placement";
import { insertAppointment, occupy, writeHistory } from "./store";
import type { AppointmentSource, BookedAppointment } from "./views";

/** What was asked, understood. */
export type BookingRequest = {
  readonly serviceId: string;
  readonly professionalId: string | "any";
  readonly reason?: string | undefined;
  readonly outsideHours?: boolean;
  readonly startMinute: number;
  readonly person: Person;
  readonly source: AppointmentSource;
};

/** One try, inside its transaction: read in one round trip, decide, write in one. Throws LostRace. */
export async function attemptBooking(
  tx: Tx,
  scope: TenantScope,
  request: BookingRequest,
  keep: KeepAnswer<BookedAppointment> | undefined,
): Promise<Result<BookedAppointment, PlacementCode | "service_inactive", undefined>> {
  const { person } = request;
  const range = placementRange(scope, request);
  const [, day, client] = await Promise.all([
    lockForFinding(tx, scope, person),
    readDayContexts(tx, scope, { ...request, range }),
    findClient(tx, scope, person),
  ]);
  if (!day || !client) return fail("not_found");
  if (!day.service.active) return fail("service_inactive");
  const decided = decidePlacement(scope, day, request);
  if (!decided.ok) return decided;
  const booked = bookedOf(scope, request, day, decided.value, client);
  await Promise.all([
    ...write(tx, scope, request, decided.value, client, booked),
    keep?.(tx, booked),
  ]);
  return ok(booked);
}

function bookedOf(
  { tenant }: TenantScope,
  request: BookingRequest,
  day: DayContexts,
  decision: BookingDecision,
  client: FoundClient,
): BookedAppointment {
  const professional = day.professionals.get(decision.professionalId);
  return {
    id: randomUUID(),
    code: newCode(),
    status: firstStatus(request, tenant.requiresAcceptance),
    version: 1,
    start: toIso(decision.startMinute, tenant.timeZone),
    end: toIso(decision.endMinute, tenant.timeZone),
    service: { id: day.service.id, name: day.service.name },
    professional: {
      id: decision.professionalId,
      name: professional?.name ?? "",
      title: professional?.title ?? null,
    },
    client: { id: client.id, name: client.name, email: client.email },
    priceMinor: day.service.priceMinor ?? professional?.feeMinor ?? null,
    currency: tenant.currency,
  };
}

/** What the practice books itself it has accepted. */
function firstStatus({ source }: BookingRequest, requiresAcceptance: boolean): AppointmentStatus {
  return requiresAcceptance && source !== "staff" ? "pending" : "confirmed";
}

/** Sent before any of it is awaited: together it costs one round trip. */
function write(
  tx: Tx,
  scope: TenantScope,
  request: BookingRequest,
  decision: BookingDecision,
  client: FoundClient,
  booked: BookedAppointment,
): Promise<unknown>[] {
  const { id: appointmentId, status, version } = booked;
  const { professionalId, occupied, startMinute } = decision;
  const startsAt = new Date(toMs(startMinute));
  const reason = request.reason ?? null;
  return [
    saveFoundClient(tx, scope, client, request.person),
    insertAppointment(tx, scope, {
      ...booked,
      ...request,
      professionalId,
      clientId: client.id,
      time: decision,
      reason,
    }),
    occupy(tx, scope, {
      appointmentId,
      professionalId,
      clientId: client.id,
      time: decision,
      occupied,
    }),
    writeHistory(tx, scope, {
      appointmentId,
      version,
      kind: "booked",
      toStatus: status,
      toStartsAt: startsAt,
      ...(scope.actor.kind === "visitor" ? { actorName: client.name } : {}),
    }),
    oweMessages(tx, scope, { appointmentId, version, startsAt, kind: "booked" }),
  ];
}

function newCode(): string {
  let code = "";
  while (code.length < codeLength) code = codeFrom(randomBytes(codeLength * 2));
  return code;
}
