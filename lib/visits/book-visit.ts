import "server-only";
import { randomUUID } from "node:crypto";
import { violatedConstraint } from "@/db/errors";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import type { BookingOptions } from "@/lib/appointments/book-appointment";
import type {
  PlacementCode,
  PlacementDecision,
  ReservedFor,
} from "@/lib/appointments/decide-placement";
import type { DeskWords } from "@/lib/appointments/desk-words";
import { type LostRace, lostRace } from "@/lib/appointments/lost-race";
import { chosenNotice } from "@/lib/appointments/notice";
import { placeAppointments } from "@/lib/appointments/place-appointments";
import { sourceOf } from "@/lib/appointments/source-of";
import { type PlacementFacts, placementOf } from "@/lib/appointments/to-placement";
import { agreeInForm } from "@/lib/channels/agree-in-form";
import { findClient, type Person, readPerson, saveFoundClient } from "@/lib/clients/find-client";
import type { ContactInput } from "@/lib/clients/schema";
import { parseStart } from "@/lib/core/appointments/parse-start";
import { fail, ok, type Result } from "@/lib/core/result";
import { toIso } from "@/lib/core/time/iso";
import { bringFamily } from "@/lib/family/bring-family";
import { keeps, rowsOf, withWhom } from "@/lib/holds/hold";
import { readHold } from "@/lib/holds/read-hold";
import { answerOnce, type KeepAnswer } from "@/lib/idempotency/answer-once";
import { onceOfForm } from "@/lib/idempotency/once-of-form";
import type { GivenIntake } from "@/lib/intake/given-intake";
import { writeIntake } from "@/lib/intake/write-intake";
import { kickNotifications } from "@/lib/notifications/kick";
import { bookingLevel } from "@/lib/priority/booking-level";
import { decideParts } from "./decide-parts";
import { type AskedPart, partsOfLevel, type ReadPart, readParts, visitRange } from "./read-parts";
import type { BookedVisit, VisitAlternatives } from "./views";
import { withVisitAlternatives } from "./visit-alternatives";

export type BookVisitInput = DeskWords & {
  /** In the order in which they are given; at most `mostVisitParts`. */
  readonly parts: readonly AskedPart[];
  /** Null is the tenant's main place; left out: wherever all of it fits. */
  readonly siteId?: string | null | undefined;
  /** ISO 8601 with its offset, or the tenant's wall clock without one. */
  readonly start: string;
  readonly reason?: string | undefined;
  readonly client?: ContactInput | undefined;
  /** For the team: somebody of the list. */
  readonly clientId?: string | undefined;
  /** For the team: also outside of working time. */
  readonly outsideHours?: boolean | undefined;
  /** Rules of priority that were ticked. */
  readonly declared?: readonly string[] | undefined;
  /** The time that was kept while the form was filled in; the visit takes its place. */
  readonly holdId?: string | undefined;
  /** What was answered and accepted, checked. */
  readonly intake?: GivenIntake | undefined;
  /** To be written to at the telephone that they gave. */
  readonly agreesToTexts?: boolean | undefined;
  readonly formId?: string | undefined;
};

export type BookVisitCode =
  | PlacementCode
  | LostRace
  | "idempotency_key_reused"
  | "invalid_phone"
  | "invalid_time"
  | "service_inactive"
  | "time_skipped";

export type BookVisitOutcome = Result<BookedVisit, BookVisitCode, VisitAlternatives | ReservedFor>;

/**
 * Books several services one after the other as one visit: all of them in one transaction, or none. A refusal for want
 * of time names the three nearest starts at which all of it fits.
 */
export async function bookVisit(
  scope: TenantScope,
  input: BookVisitInput,
  options: BookingOptions = {},
): Promise<BookVisitOutcome> {
  const start = parseStart(input.start, scope.tenant.timeZone);
  if (!start.ok) return fail(start.code);
  const person = readPerson(scope, input);
  if (!person.ok) return fail(person.code);
  const request: VisitBooking = {
    ...{ ...input, startMinute: start.value, person: person.value },
    source: options.source ?? sourceOf(scope.actor.kind),
  };
  const outcome = await answerOnce<BookedVisit, BookVisitCode, VisitAlternatives | ReservedFor>(
    scope,
    options.once ?? onceOfForm(input.formId, input),
    (keep) => book(scope, request, keep),
  );
  if (outcome.ok) kickNotifications(scope);
  return outcome;
}

/** What was asked, understood. */
export type VisitBooking = BookVisitInput &
  Required<Pick<BookingOptions, "source">> & {
    readonly startMinute: number;
    readonly person: Person;
    /** Whether whoever comes has said so already, by an e-mail that is theirs. */
    readonly isAccepted?: boolean | undefined;
  };

async function book(
  scope: TenantScope,
  request: VisitBooking,
  keep?: KeepAnswer<BookedVisit>,
): Promise<BookVisitOutcome> {
  const outcome = await attempts(scope, request, keep);
  return outcome.ok ? outcome : withVisitAlternatives(scope, request, outcome);
}

/** Whoever lost a race is decided on again: somebody else may be free. */
async function attempts(
  scope: TenantScope,
  request: VisitBooking,
  keep: KeepAnswer<BookedVisit> | undefined,
  triesLeft = 5,
): Promise<Result<BookedVisit, BookVisitCode, ReservedFor>> {
  try {
    return await withTenant(scope, (tx) => attemptVisit(tx, scope, request, keep));
  } catch (error) {
    const lost = lostRace(error);
    const isCodeInUse = violatedConstraint(error) === "appointment_code";
    if (!lost && !isCodeInUse) throw error;
    const isWorthAnother = isCodeInUse || lost === "slot_taken" || lost === "no_room";
    if (isWorthAnother && triesLeft > 1) return attempts(scope, request, keep, triesLeft - 1);
    return fail(lost ?? "slot_taken");
  }
}

/** One try, inside its transaction. Throws what `lostRace` reads. */
export async function attemptVisit(
  tx: Tx,
  scope: TenantScope,
  request: VisitBooking,
  keep: KeepAnswer<BookedVisit> | undefined,
): Promise<Result<BookedVisit, BookVisitCode, ReservedFor>> {
  const { person, startMinute, holdId } = request;
  const [found, everybodys, hold] = await Promise.all([
    findClient(tx, scope, person),
    readParts(tx, scope, request.parts, visitRange(scope, request), { exceptHoldId: holdId }),
    holdId ? readHold(tx, scope, holdId) : undefined,
  ]);
  const [first] = everybodys ?? [];
  if (!everybodys || !first) return fail("not_found");
  if (!found) return fail("client_gone");
  if (!everybodys.every(({ day }) => day.service.active)) return fail("service_inactive");
  const clientId = found.isNew ? undefined : found.id;
  const level = await bookingLevel(tx, scope, first.day, { ...request, clientId });
  const parts = level > 0 ? partsOfLevel(everybodys, level) : everybodys;
  // A time that is held was in time when it was: filling in the form does not make it too late.
  const kept = hold && keeps(hold, request) ? hold : undefined;
  const decided = decideParts(
    { ...scope, nowMs: Math.min(kept?.heldAtMs ?? scope.nowMs, scope.nowMs) },
    parts.map((part, index) => ({ ...part, ...withWhom(kept, index) })),
    { ...request, ...(kept ? { siteId: kept.siteId } : {}) },
  );
  if (!decided.ok) return decided;
  const client = await agreeInForm(
    tx,
    scope,
    await bringFamily(tx, scope, found, request),
    request,
  );
  const visitId = randomUUID();
  const clientTold = chosenNotice(scope, request, "booked");
  const placements = placementsOf(scope, parts, decided.value, {
    ...{ clientId: client.id, visitId, priorityLevel: level },
    ...{ reason: request.reason, notes: request.notes, callerName: request.callerName },
    ...{ source: request.source, isAccepted: request.isAccepted, isTold: clientTold !== false },
  });
  const booked: BookedVisit = {
    visitId,
    id: placements[0]?.appointmentId ?? "",
    start: toIso(startMinute, scope.tenant.timeZone),
    client: { name: client.name },
    appointmentIds: placements.map(({ appointmentId }) => appointmentId),
  };
  await Promise.all([
    client.isNew ? undefined : saveFoundClient(tx, scope, client, person),
    placeAppointments(tx, scope, placements, {
      ...(client.isNew ? { newClient: client } : {}),
      holdIds: rowsOf(hold),
      visitorName: request.callerName ?? client.name,
      clientTold,
    }),
    writeIntake(tx, scope, placements, request.intake),
    keep?.(tx, booked),
  ]);
  return ok(booked);
}

type PlacedFacts = Pick<
  PlacementFacts,
  "clientId" | "visitId" | "priorityLevel" | "reason" | "source" | "isAccepted"
> &
  Omit<DeskWords, "tellsClient">;

/** One confirmation, with the first part, speaks for the whole visit, and so do its reminders. */
function placementsOf(
  scope: TenantScope,
  parts: readonly ReadPart[],
  decisions: readonly PlacementDecision[],
  { isTold, ...facts }: PlacedFacts & { readonly isTold: boolean },
) {
  return decisions.flatMap((decision, index) => {
    const day = parts[index]?.day;
    if (!day) return [];
    return [
      placementOf(scope, day, decision, {
        ...facts,
        confirms: index === 0 && isTold,
      }),
    ];
  });
}
