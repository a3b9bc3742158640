import "server-only";
import type { TenantScope } from "@/db/scope";
import { readPerson } from "@/lib/clients/find-client";
import type { ContactInput } from "@/lib/clients/schema";
import { parseStart } from "@/lib/core/appointments/parse-start";
import { fail, type Result } from "@/lib/core/result";
import { answerOnce, type KeepAnswer, type OnceKey } from "@/lib/idempotency/answer-once";
import { onceOfForm } from "@/lib/idempotency/once-of-form";
import type { GivenIntake } from "@/lib/intake/given-intake";
import { kickNotifications } from "@/lib/notifications/kick";
import { namesAlternatives, withAlternatives } from "./alternatives";
import { attemptBooking, type BookingRequest } from "./booking-attempt";
import type { PlacementCode } from "./decide-placement";
import type { DeskWords } from "./desk-words";
import type { LostRace } from "./lost-race";
import { sourceOf } from "./source-of";
import { tryPlacing } from "./try-placing";
import type { AppointmentSource, BookedAppointment, RefusalDetail } from "./views";

export type BookAppointmentInput = DeskWords & {
  readonly serviceId: string;
  readonly professionalId: string | "any";
  /** A place, null for the main one; left out: wherever it is free. */
  readonly siteId?: string | null | undefined;
  /** ISO 8601 with its offset, or the tenant's wall clock without one. */
  readonly start: string;
  readonly reason?: string | undefined;
  /** Who comes: a client in the portal comes themselves, everybody else names one. */
  readonly client?: ContactInput | undefined;
  /** For the team: somebody of the list. */
  readonly clientId?: string | undefined;
  /** For the team: how long it takes; left out: as long as the service does. */
  readonly durationMinutes?: number | undefined;
  /** For the team: also outside of working time. */
  readonly outsideHours?: boolean;
  /** For who may: on top of another appointment where the time is taken; the team must say why. */
  readonly overbook?: boolean | undefined;
  readonly overbookReason?: string | undefined;
  /** Rules of priority that were ticked. */
  readonly declared?: readonly string[] | undefined;
  /** The time that was kept while the form was filled in; the booking takes its place. */
  readonly holdId?: string | undefined;
  /** What was answered and accepted, checked. */
  readonly intake?: GivenIntake | undefined;
  /** To be written to at the telephone that they gave. */
  readonly agreesToTexts?: boolean | undefined;
  /** Made once for each form that is shown, so that a double click or the back button books once. */
  readonly formId?: string | undefined;
};

export type BookingOptions = {
  readonly source?: AppointmentSource;
  readonly once?: OnceKey;
};

export type BookingCode =
  | PlacementCode
  | LostRace
  | "idempotency_key_reused"
  | "invalid_phone"
  | "invalid_time"
  | "reason_required"
  | "service_inactive"
  | "time_skipped";

export type BookingOutcome = Result<BookedAppointment, BookingCode, RefusalDetail>;

/**
 * Books, in one transaction: read, decide, write, and the messages it owes. Of any number who want one time at once
 * exactly one gets it. `slot_taken` and `client_busy` name three free starts nearby, to the team `outside_hours` too.
 */
export async function bookAppointment(
  scope: TenantScope,
  input: BookAppointmentInput,
  options: BookingOptions = {},
): Promise<BookingOutcome> {
  if (input.overbook && !input.overbookReason) return fail("reason_required");
  if (input.durationMinutes && scope.actor.kind !== "member") return fail("forbidden");
  const start = parseStart(input.start, scope.tenant.timeZone);
  if (!start.ok) return fail(start.code);
  const person = readPerson(scope, input);
  if (!person.ok) return fail(person.code);
  const request: BookingRequest = {
    ...input,
    startMinute: start.value,
    person: person.value,
    source: options.source ?? sourceOf(scope.actor.kind),
  };
  const outcome = await answerOnce<BookedAppointment, BookingCode, RefusalDetail>(
    scope,
    options.once ?? onceOfForm(input.formId, input),
    (keep) => book(scope, request, keep),
  );
  if (outcome.ok) kickNotifications(scope, { appointmentId: outcome.value.id });
  return outcome;
}

type Keep = KeepAnswer<BookedAppointment> | undefined;

async function book(
  scope: TenantScope,
  request: BookingRequest,
  keep?: Keep,
): Promise<BookingOutcome> {
  const outcome = await tryPlacing(scope, request, (tx) =>
    attemptBooking(tx, scope, request, keep),
  );
  if (outcome.ok) return outcome;
  const { code } = outcome;
  return namesAlternatives(scope, code) ? withAlternatives(scope, request, code) : outcome;
}
