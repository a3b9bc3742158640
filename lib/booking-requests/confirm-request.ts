import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { attemptBooking } from "@/lib/appointments/booking-attempt";
import { tryPlacing } from "@/lib/appointments/try-placing";
import { sameSecret } from "@/lib/auth/same-secret";
import { readPerson } from "@/lib/clients/find-client";
import { parseStart } from "@/lib/core/appointments/parse-start";
import { fail, ok, type Result } from "@/lib/core/result";
import { emailCode } from "@/lib/invitations/token";
import { kickNotifications } from "@/lib/notifications/kick";
import { attemptVisit } from "@/lib/visits/book-visit";
import { type KeptBooking, mostAttempts, type RequestRow } from "./request";
import { lockRequest, noteWrongCode, settleRequest } from "./store";

export type ConfirmedRequest = {
  /** The first appointment of a visit. */
  readonly id: string;
  /** Shown to be theirs. */
  readonly email: string;
};

type Input = { readonly requestId: string; readonly code?: string | undefined };

type Confirmed = Result<ConfirmedRequest, string, unknown>;

/**
 * Turns a request into its appointment, in one transaction: the hold is replaced. Whoever writes the code that was
 * mailed shows that the e-mail is theirs; the team needs none. Of two at once the second hears what the first did.
 * Past its expiry, by the database's clock, it books nothing (`request_expired`).
 */
export async function confirmRequest(
  scope: TenantScope,
  { requestId, code }: Input,
): Promise<Confirmed> {
  const outcome = await tryPlacing<Confirmed>(scope, { professionalId: requestId }, (tx) =>
    confirm(tx, scope, requestId, code),
  );
  if (outcome.ok) kickNotifications(scope);
  return outcome;
}

/** Whether that is the code which was mailed last. */
export function isCodeOf(
  { tenant }: TenantScope,
  { codeId }: Pick<RequestRow, "codeId">,
  code: string,
): boolean {
  const wanted = emailCode(tenant.id, codeId);
  return sameSecret(code, wanted);
}

async function confirm(
  tx: Tx,
  scope: TenantScope,
  id: string,
  code: string | undefined,
): Promise<Confirmed> {
  const isTeam = scope.actor.kind === "member";
  const request = await lockRequest(tx, scope, id);
  if (!request) return fail("not_found");
  const { email, booking, appointmentId } = request;
  if (!isTeam && request.attempts >= mostAttempts && !appointmentId) return fail("code_expired");
  if (!isTeam && !isCodeOf(scope, request, code ?? "")) {
    await noteWrongCode(tx, scope, id);
    return fail("wrong_code");
  }
  if (appointmentId) return ok({ id: appointmentId, email });
  if (request.isExpired || !booking) return fail("request_expired");
  const booked = await book(tx, scope, request, booking);
  return booked.ok ? ok({ id: booked.value.id, email }) : booked;
}

function book(
  tx: Tx,
  scope: TenantScope,
  request: RequestRow,
  booking: KeptBooking,
): Promise<Result<{ readonly id: string }, string, unknown>> | Result<never, string> {
  const start = parseStart(booking.start, scope.tenant.timeZone);
  const person = readPerson(scope, booking);
  if (!start.ok) return start;
  if (!person.ok) return person;
  const asked = {
    ...{ ...booking, holdId: request.holdId, source: request.source, isAccepted: true },
    ...{ startMinute: start.value, person: person.value },
  };
  const settle = (inside: Tx, ids: readonly string[]) =>
    settleRequest(inside, scope, request.id, ids);
  return "parts" in asked
    ? attemptVisit(tx, scope, asked, (inside, { appointmentIds }) => settle(inside, appointmentIds))
    : attemptBooking(tx, scope, asked, (inside, { id }) => settle(inside, [id]));
}
