import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { assertNever } from "@/lib/core/result";
import { log } from "@/lib/log";
import { awaitTurns, mailsAtOnce } from "@/lib/mail/pace";
import { type SendFailure, sendEmail } from "@/lib/mail/send-email";
import { retryDelaySeconds } from "./backoff";
import { endMessages, finishSent, postpone } from "./ending-store";
import { fillLink } from "./link";
import type { ReadyMessage } from "./render-batch";
import { freezeForSending } from "./store";

const mostAtOnce = 4;

type SentBatch = {
  readonly sent: number;
  readonly postponed: number;
  readonly dead: number;
  readonly isBusy: boolean;
};

/** Sends a few at once, each looked at a last time right before. When the provider asks for a pause, the rest waits. */
export async function sendBatch(
  scope: TenantScope,
  leaseToken: string,
  ready: readonly ReadyMessage[],
): Promise<SentBatch> {
  const outcomes: Outcome[] = [];
  const sendsAtOnce = mailsAtOnce(mostAtOnce);
  for (let at = 0; at < ready.length; at += sendsAtOnce) {
    const busy = outcomes.find((outcome) => outcome.busy)?.busy;
    const few = ready.slice(at, at + sendsAtOnce);
    const next = busy
      ? few.map((message) => giveBack(scope, leaseToken, message, busy))
      : await sendFew(scope, leaseToken, few);
    outcomes.push(...(await Promise.all(next)));
  }
  const count = (end: Outcome["end"]) => outcomes.filter((outcome) => outcome.end === end).length;
  return {
    sent: count("sent"),
    postponed: count("postponed"),
    dead: count("dead"),
    isBusy: outcomes.some((outcome) => outcome.busy),
  };
}

type Outcome = { readonly end: "sent" | "postponed" | "dead"; readonly busy?: SendFailure };

/** Those that were taken back or lost their lease meanwhile are not sent and not counted. */
async function sendFew(
  scope: TenantScope,
  leaseToken: string,
  few: readonly ReadyMessage[],
): Promise<Promise<Outcome>[]> {
  await awaitTurns(few.length);
  const frozen = await withTenant(scope, (tx) => freezeForSending(tx, scope, leaseToken, few));
  const attempts = new Map(few.map((message) => [message.id, message.attempt]));
  return frozen.map(({ id, payload }) =>
    sendOne(scope, leaseToken, { id, payload, attempt: attempts.get(id) ?? 1 }),
  );
}

async function sendOne(
  scope: TenantScope,
  leaseToken: string,
  message: ReadyMessage,
): Promise<Outcome> {
  const { id } = message;
  const tenantId = scope.tenant.id;
  const result = await sendEmail(fillLink(tenantId, message.payload), id, tenantId);
  if (result.ok) {
    const sent = { id, providerId: result.value.providerId };
    const isOurs = await withTenant(scope, (tx) => finishSent(tx, scope, leaseToken, sent));
    if (!isOurs) log.warn({ notificationId: id }, "a message was sent after its lease had ended");
    return { end: "sent" };
  }
  const failure = result.detail ?? { reason: result.code };
  log.warn({ notificationId: id, reason: failure.reason }, "a message was not accepted");
  switch (result.code) {
    case "retry_later":
      return giveBack(scope, leaseToken, message, failure);
    case "refused": {
      const dead = [{ id, error: failure.reason }];
      await withTenant(scope, (tx) => endMessages(tx, scope, leaseToken, "dead", dead));
      return { end: "dead" };
    }
    default:
      return assertNever(result.code);
  }
}

async function giveBack(
  scope: TenantScope,
  leaseToken: string,
  { id, attempt }: ReadyMessage,
  failure: SendFailure,
): Promise<Outcome> {
  const delaySeconds = retryDelaySeconds(attempt, Math.random(), failure.retryAfterSeconds);
  const later = { id, delaySeconds, error: failure.reason };
  await withTenant(scope, (tx) => postpone(tx, scope, leaseToken, later));
  return failure.isBusy ? { end: "postponed", busy: failure } : { end: "postponed" };
}
