import "server-only";
import { commitAlong, type TenantScope, type Tx } from "@/db/scope";
import { ofLength } from "@/lib/availability/of-length";
import { type DayContexts, readDayContexts, withLevel } from "@/lib/availability/reads";
import { agreeInForm } from "@/lib/channels/agree-in-form";
import {
  type FoundClient,
  findClient,
  type Person,
  saveFoundClient,
} from "@/lib/clients/find-client";
import { forWhom } from "@/lib/core/portal/for-whom";
import { fail, ok, type Result } from "@/lib/core/result";
import { toIso } from "@/lib/core/time/iso";
import { bringFamily } from "@/lib/family/bring-family";
import { keeps, rowsOf, withWhom } from "@/lib/holds/hold";
import { readHold } from "@/lib/holds/read-hold";
import type { KeepAnswer } from "@/lib/idempotency/answer-once";
import type { GivenIntake } from "@/lib/intake/given-intake";
import { writeIntake } from "@/lib/intake/write-intake";
import { bookingLevel } from "@/lib/priority/booking-level";
import {
  decidePlacement,
  type PlacementCode,
  placementRange,
  type ReservedFor,
} from "./decide-placement";
import type { DeskWords } from "./desk-words";
import { chosenNotice } from "./notice";
import { placeAppointments } from "./place-appointments";
import type { Placement } from "./placement";
import { placementOf } from "./to-placement";
import type { AppointmentSource, BookedAppointment } from "./views";

/** What was asked, understood. */
export type BookingRequest = DeskWords & {
  readonly serviceId: string;
  readonly professionalId: string | "any";
  readonly siteId?: string | null | undefined;
  readonly reason?: string | undefined;
  /** How long it takes, where that is not what the service takes. */
  readonly durationMinutes?: number | undefined;
  readonly outsideHours?: boolean;
  readonly overbook?: boolean | undefined;
  readonly overbookReason?: string | undefined;
  /** Rules of priority that were ticked. */
  readonly declared?: readonly string[] | undefined;
  readonly holdId?: string | undefined;
  /** The priority that is known already; left out: by who comes, why and what was ticked. */
  readonly level?: number | undefined;
  readonly intake?: GivenIntake | undefined;
  /** To be written to at the telephone that they gave. */
  readonly agreesToTexts?: boolean | undefined;
  /** Whether whoever comes has said so already, by an e-mail that is theirs. */
  readonly isAccepted?: boolean | undefined;
  readonly startMinute: number;
  readonly person: Person;
  readonly source: AppointmentSource;
};

/** One try, inside its transaction: read in one round trip, decide, write and commit in one. Throws what `lostRace` reads. */
export async function attemptBooking(
  tx: Tx,
  scope: TenantScope,
  request: BookingRequest,
  keep: KeepAnswer<BookedAppointment> | undefined,
): Promise<Result<BookedAppointment, PlacementCode | "service_inactive", ReservedFor>> {
  const { person, holdId, durationMinutes } = request;
  const query = {
    ...request,
    range: placementRange(scope, request),
    exceptHoldId: holdId,
  };
  const [found, usual, hold] = await Promise.all([
    findClient(tx, scope, person),
    readDayContexts(tx, scope, query),
    holdId ? readHold(tx, scope, holdId) : undefined,
  ]);
  if (!usual) return fail("not_found");
  if (!found) return fail("client_gone");
  if (!usual.service.active) return fail("service_inactive");
  if (durationMinutes && usual.service.capacity > 1) return fail("group_length_fixed");
  const everybodys = ofLength(usual, durationMinutes);
  const clientId = found.isNew ? undefined : found.id;
  const level = await bookingLevel(tx, scope, everybodys, { ...request, clientId });
  const day = level > 0 ? withLevel(everybodys, level) : everybodys;
  // A time that is held was in time when it was: filling in the form does not make it too late.
  const kept = hold && keeps(hold, { ...request, parts: [request] }) ? hold : undefined;
  const nowMs = Math.min(kept?.heldAtMs ?? scope.nowMs, scope.nowMs);
  const decided = decidePlacement({ ...scope, nowMs }, day, {
    ...request,
    ...(kept ? { ...withWhom(kept, 0), siteId: kept.siteId } : {}),
  });
  if (!decided.ok) return decided;
  const client = await agreeInForm(
    tx,
    scope,
    await bringFamily(tx, scope, found, request),
    request,
  );
  const clientTold = chosenNotice(scope, request, "booked");
  const placement = placementOf(scope, day, decided.value, {
    ...request,
    clientId: client.id,
    callerName: request.callerName ?? callerOf(scope, client),
    priorityLevel: level,
    confirms: clientTold !== false,
  });
  const booked = bookedOf(scope, day, placement, client);
  if (!client.isNew) await saveFoundClient(tx, scope, client, person);
  const written = Promise.all([
    placeAppointments(tx, scope, [placement], {
      ...(client.isNew ? { newClient: client } : {}),
      holdIds: rowsOf(hold),
      visitorName: request.callerName ?? client.name,
      clientTold,
    }),
    writeIntake(tx, scope, [placement], request.intake),
    keep?.(tx, booked),
  ]);
  commitAlong(tx);
  await written;
  return ok(booked);
}

/** Who books in the portal for somebody else is who called. */
function callerOf({ actor }: TenantScope, client: FoundClient): string | undefined {
  return actor.kind === "client" && forWhom(actor, client) !== null ? actor.name : undefined;
}

function bookedOf(
  { tenant }: TenantScope,
  { service, professionals, sites }: DayContexts,
  placement: Placement,
  client: FoundClient,
): BookedAppointment {
  const { professionalId, siteId, time } = placement;
  const professional = professionals.get(professionalId);
  const site = siteId ? sites.get(siteId) : undefined;
  const timeZone = site?.timeZone ?? tenant.timeZone;
  return {
    id: placement.appointmentId,
    code: placement.code,
    status: placement.status,
    version: 1,
    start: toIso(time.startMinute, timeZone),
    end: toIso(time.endMinute, timeZone),
    service: { id: service.id, name: service.name },
    professional: {
      id: professionalId,
      name: professional?.name ?? "",
      title: professional?.title ?? null,
    },
    client: { id: client.id, name: client.name, email: client.email },
    priceMinor: placement.priceMinor,
    currency: tenant.currency,
  };
}
