import "server-only";
import type { FrozenPayload } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { sendByChannel } from "@/lib/channels/channel";
import { chargeText } from "@/lib/channels/charge-text";
import { fallBack } from "@/lib/channels/fall-back";
import { noteNumber } from "@/lib/channels/note-number";
import { noteWorking } from "@/lib/channels/note-working";
import type { SendFailure, Sent } from "@/lib/channels/send-result";
import type { ChannelProblem, MessageChannel } from "@/lib/core/channels/channels";
import { assertNever } from "@/lib/core/result";
import { log } from "@/lib/log";
import { awaitTurns, mailsAtOnce } from "@/lib/mail/pace";
import { retryDelaySeconds } from "./backoff";
import { endMessages, finishSent, postpone } from "./ending-store";
import { freezeForSending } from "./lease-store";
import { fillPayload } from "./link";
import type { ReadyMessage } from "./render-batch";

const mostAtOnce = 4;

type SentBatch = {
  readonly sent: number;
  readonly postponed: number;
  readonly dead: number;
  readonly isBusy: boolean;
};

/**
 * Sends a few at once, each looked at a last time right before. When a provider asks for a pause, the rest of what is its
 * own waits; the drain ends only where that is all mail.
 */
export async function sendBatch(
  scope: TenantScope,
  leaseToken: string,
  ready: readonly ReadyMessage[],
): Promise<SentBatch> {
  const outcomes: Outcome[] = [];
  const sendsAtOnce = mailsAtOnce(mostAtOnce);
  for (let at = 0; at < ready.length; at += sendsAtOnce) {
    const few = ready.slice(at, at + sendsAtOnce);
    const busyOf = ({ payload }: ReadyMessage) =>
      outcomes.find(({ busy, channel }) => busy && channel === channelOf(payload))?.busy;
    const paused = few.flatMap((message) => {
      const busy = busyOf(message);
      return busy ? giveBack(scope, leaseToken, message, busy) : [];
    });
    const sending = await sendFew(
      scope,
      leaseToken,
      few.filter((each) => !busyOf(each)),
    );
    outcomes.push(...(await Promise.all([...paused, ...sending])));
  }
  await noteWorking(scope, outcomes);
  const count = (end: Outcome["end"]) => outcomes.filter((outcome) => outcome.end === end).length;
  return {
    sent: count("sent"),
    postponed: count("postponed"),
    dead: count("dead"),
    isBusy: outcomes.some(({ busy, channel }) => busy && channel === "email"),
  };
}

type Outcome = {
  readonly end: "sent" | "postponed" | "dead";
  readonly channel: MessageChannel;
  readonly busy?: SendFailure | undefined;
  readonly problem?: ChannelProblem | undefined;
};

/** Those that were taken back or lost their lease meanwhile are not sent and not counted. */
async function sendFew(
  scope: TenantScope,
  leaseToken: string,
  few: readonly ReadyMessage[],
): Promise<Promise<Outcome>[]> {
  if (few.length === 0) return [];
  await awaitTurns(few.filter(({ payload }) => channelOf(payload) === "email").length);
  const frozen = await withTenant(scope, (tx) => freezeForSending(tx, scope, leaseToken, few));
  const tries = new Map(few.map(({ id, attempt, triedSince }) => [id, { attempt, triedSince }]));
  const first = { attempt: 1, triedSince: undefined };
  return frozen.map(({ id, payload }) =>
    sendOne(scope, leaseToken, { id, payload, ...(tries.get(id) ?? first) }),
  );
}

async function sendOne(
  scope: TenantScope,
  leaseToken: string,
  message: ReadyMessage,
): Promise<Outcome> {
  const { id, payload, triedSince } = message;
  const outgoing = fillPayload(scope.tenant.id, payload);
  const channel = channelOf(payload);
  const result = await sendByChannel(scope, outgoing, { id, triedSince });
  if (result.ok) {
    const isOurs = await finish(scope, leaseToken, message, result.value);
    if (!isOurs) log.warn({ notificationId: id }, "a message was sent after its lease had ended");
    return { end: "sent", channel };
  }
  const failure = result.detail ?? { reason: result.code };
  log.warn({ notificationId: id, reason: failure.reason }, "a message was not accepted");
  switch (result.code) {
    case "retry_later":
      return giveBack(scope, leaseToken, message, failure);
    case "refused":
      await giveUp(scope, leaseToken, message, failure);
      return { end: "dead", channel, problem: failure.problem };
    default:
      return assertNever(result.code);
  }
}

/** It was accepted: says so, and counts what it costs, with one stroke. */
function finish(
  scope: TenantScope,
  leaseToken: string,
  { id, payload }: ReadyMessage,
  { providerId, charge }: Sent,
): Promise<boolean> {
  return withTenant(scope, async (tx) => {
    if (charge && "sender" in payload) {
      const { channel, to: phone } = payload;
      await chargeText(tx, scope, { channel, phone, providerId, ...charge });
    }
    return finishSent(tx, scope, leaseToken, { id, providerId });
  });
}

/** It never will be accepted: the next channel's turn, if there is one. */
function giveUp(
  scope: TenantScope,
  leaseToken: string,
  { id, payload }: ReadyMessage,
  { reason, number }: SendFailure,
): Promise<void> {
  return withTenant(scope, async (tx) => {
    if ("sender" in payload) {
      const { channel, to: phone } = payload;
      await noteNumber(tx, scope, { channel, phone }, number);
    }
    await fallBack(tx, scope, id);
    await endMessages(tx, scope, leaseToken, "dead", [{ id, error: reason }]);
  });
}

function channelOf({ channel }: FrozenPayload): MessageChannel {
  return channel ?? "email";
}

async function giveBack(
  scope: TenantScope,
  leaseToken: string,
  { id, attempt, payload }: ReadyMessage,
  failure: SendFailure,
): Promise<Outcome> {
  const delaySeconds = retryDelaySeconds(attempt, Math.random(), failure.retryAfterSeconds);
  const later = { id, delaySeconds, error: failure.reason };
  await withTenant(scope, (tx) => postpone(tx, scope, leaseToken, later));
  const busy = failure.isBusy ? failure : undefined;
  return { end: "postponed", channel: channelOf(payload), busy, problem: failure.problem };
}
