import "server-only";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { isUndelivered } from "@/lib/core/notifications/delivery";
import { mayHaveArrived } from "@/lib/core/notifications/ledger";
import { fail, ok, type Result } from "@/lib/core/result";
import { heldUntil } from "@/lib/notifications/held-until";
import { kickNotifications } from "@/lib/notifications/kick";
import { mayBeSentAgain } from "./again";
import { loadSuppressed } from "./load-suppressed";
import type { SendAgainInput } from "./schema";
import { countAgain, handle, insertAgain, isPressed, lockMessage } from "./store";

export type SendAgainCode =
  | ("not_found" | "message_over" | "mail_suppressed")
  | ("message_waits" | "already_delivered" | "sent_too_often");

/** Of one appointment in an hour: whoever did not read five will not read the sixth. */
const mostInAnHour = 5;

type Sent = {
  /** Until when the quiet hours hold it, ISO 8601; null where it leaves in a moment. */
  readonly heldUntil: string | null;
};

/**
 * Owes once more, as a message of its own, what never arrived or was not seen: written anew, with what is true now. One press
 * of a button is one message, however often it is sent. `message_waits`: it leaves by itself. `message_over`: it is news no
 * more. `mail_suppressed`: it would not arrive either. `already_delivered`: it may have been read, which is to be confirmed.
 */
export async function sendAgain(
  scope: TenantScope,
  input: SendAgainInput,
): Promise<Result<Sent, SendAgainCode, undefined>> {
  const outcome = await withTenant(scope, (tx) => owe(tx, scope, input));
  if (outcome.ok) kickNotifications(scope);
  return outcome;
}

async function owe(
  tx: Tx,
  scope: TenantScope,
  { messageId, pressId, confirmed }: SendAgainInput,
): Promise<Result<Sent, SendAgainCode, undefined>> {
  const message = await lockMessage(tx, scope, messageId);
  if (!message) return fail("not_found");
  const heldUntilMs = heldUntil(scope.tenant, { ...message, isOfTeam: false }, scope.nowMs);
  const sent = { heldUntil: heldUntilMs === null ? null : new Date(heldUntilMs).toISOString() };
  if (await isPressed(tx, scope, pressId)) return ok(sent);
  if (message.status === "pending") return fail("message_waits");
  const { email, isCurrent } = message;
  if (!isCurrent || !mayBeSentAgain(message)) return fail("message_over");
  if (mayHaveArrived(message) && !confirmed) return fail("already_delivered");
  if ((await countAgain(tx, scope, message.appointmentId)) >= mostInAnHour) {
    return fail("sent_too_often");
  }
  const isByMail = message.channel === "email";
  if (isByMail && (!email || (await loadSuppressed(tx, scope, [email])).has(email))) {
    return fail("mail_suppressed");
  }
  const neverLeft = message.status === "dead" || message.status === "skipped";
  if (neverLeft || isUndelivered(message)) await handle(tx, scope, messageId);
  await insertAgain(tx, scope, messageId, pressId);
  await writeAudit(tx, scope, {
    action: "notification:again",
    subjectType: "notification",
    subjectId: messageId,
  });
  return ok(sent);
}
