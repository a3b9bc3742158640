import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { TenantScope, Tx } from "@/db/scope";
import { namesAlternatives, withAlternatives } from "@/lib/appointments/alternatives";
import { tryPlacing } from "@/lib/appointments/try-placing";
import type { AppointmentSource, RefusalDetail } from "@/lib/appointments/views";
import { readPerson } from "@/lib/clients/find-client";
import { parseStart } from "@/lib/core/appointments/parse-start";
import { fail, ok, type Result } from "@/lib/core/result";
import { toMinute } from "@/lib/core/time/epoch";
import { attemptHold } from "@/lib/holds/hold-attempt";
import { answerOnce, type KeepAnswer, type OnceKey } from "@/lib/idempotency/answer-once";
import { onceOfForm } from "@/lib/idempotency/once-of-form";
import { kickNotifications } from "@/lib/notifications/kick";
import { oweRequestMail } from "@/lib/notifications/write-links";
import { withVisitAlternatives } from "@/lib/visits/visit-alternatives";
import { type AskedBooking, type KeptBooking, partsOfBooking } from "./request";
import { deleteRequest, insertRequest } from "./store";

/** A booking that counts once its e-mail is shown to be theirs. */
export type RequestedBooking = {
  readonly requestId: string;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
};

type Options = {
  readonly source: AppointmentSource;
  /** Of the mail. */
  readonly locale: string | null;
  readonly once?: OnceKey | undefined;
  /** A request that expired and is asked again. */
  readonly insteadOf?: string | undefined;
};

/**
 * Keeps the time that is asked for until whoever asks shows that the e-mail is theirs, for the tenant's `confirmMinutes`
 * by the database's clock and never longer than until it begins, and owes them the mail. Refused as a booking is.
 */
export async function requestBooking(
  scope: TenantScope,
  input: AskedBooking,
  options: Options,
): Promise<Result<RequestedBooking, string, RefusalDetail>> {
  const start = parseStart(input.start, scope.tenant.timeZone);
  if (!start.ok) return fail(start.code);
  const person = readPerson(scope, input);
  if (!person.ok) return fail(person.code);
  const { email } = input.client ?? {};
  if (person.value.kind !== "contact" || !email) return fail("email_needed");
  const booking = keptOf(input);
  const { holdId } = input;
  const { name, phone } = person.value.contact;
  const asked = { booking, startMinute: start.value, holdId, email, name, phone, ...options };
  const outcome = await answerOnce<RequestedBooking, string, RefusalDetail>(
    scope,
    options.once ?? onceOfForm(input.formId, input),
    (keep) => keepTime(scope, asked, keep),
  );
  if (outcome.ok) kickNotifications(scope);
  return outcome;
}

type Asked = Options & {
  readonly booking: KeptBooking;
  readonly startMinute: number;
  readonly holdId: string | undefined;
  readonly email: string;
  readonly name: string;
  readonly phone: string | null;
};

async function keepTime(
  scope: TenantScope,
  asked: Asked,
  keep: KeepAnswer<RequestedBooking> | undefined,
): Promise<Result<RequestedBooking, string, RefusalDetail>> {
  const { booking, startMinute } = asked;
  const parts = partsOfBooking(booking);
  const [first, ...others] = parts;
  if (!first) return fail("not_found");
  const isOpen = parts.some(({ professionalId }) => professionalId === "any");
  const outcome = await tryPlacing(
    scope,
    { professionalId: isOpen ? "any" : first.professionalId },
    (tx) => attempt(tx, scope, asked, keep),
  );
  if (outcome.ok) return outcome;
  const { siteId, declared } = booking;
  if (others.length > 0) {
    return withVisitAlternatives(scope, { parts, startMinute, declared }, outcome);
  }
  if (!namesAlternatives(scope, outcome.code)) return outcome;
  return withAlternatives(scope, { ...first, startMinute, siteId }, outcome.code);
}

async function attempt(
  tx: Tx,
  scope: TenantScope,
  asked: Asked,
  keep: KeepAnswer<RequestedBooking> | undefined,
): Promise<Result<RequestedBooking, string, RefusalDetail>> {
  const { booking, startMinute, holdId, email, name, phone, source, locale } = asked;
  const { tenant, nowMs } = scope;
  const { siteId, declared } = booking;
  const held = await attemptHold(
    tx,
    scope,
    {
      ...{ parts: partsOfBooking(booking), siteId, declared, startMinute, holdId },
      holder: holderOf(email),
      minutes: Math.min(tenant.confirmMinutes, Math.max(1, startMinute - toMinute(nowMs))),
    },
    undefined,
  );
  if (!held.ok) return held;
  const [id, codeId] = [randomUUID(), randomUUID()];
  const { expiresAt, professionalId, parts = [{ professionalId }] } = held.value;
  const kept = { ...booking, withWhom: parts.map((part) => part.professionalId) };
  if (asked.insteadOf) await deleteRequest(tx, scope, asked.insteadOf);
  await insertRequest(tx, scope, {
    ...{ id, codeId, holdId: held.value.id, email, name, phone, source, locale },
    booking: kept,
  });
  await oweRequestMail(tx, scope, id);
  const requested = { requestId: id, expiresAt };
  await keep?.(tx, requested);
  return ok(requested);
}

/** Nobody keeps many times at once with one e-mail; what is counted is its digest. */
function holderOf(email: string): string {
  return `email:${createHash("sha256").update(email).digest("base64url")}`;
}

/** Without what is about the form that was sent. */
function keptOf(input: AskedBooking): KeptBooking {
  const { siteId, start, reason, declared, client, callerName, intake, agreesToTexts } = input;
  const what =
    "parts" in input
      ? { parts: input.parts }
      : { serviceId: input.serviceId, professionalId: input.professionalId };
  return { ...what, siteId, start, reason, declared, client, callerName, intake, agreesToTexts };
}
