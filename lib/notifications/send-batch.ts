import "server-only";
import type { FrozenPayload } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { sendByChannel } from "@/lib/channels/channel";
import { chargeText } from "@/lib/channels/charge-text";
import { fallBack } from "@/lib/channels/fall-back";
import { noteNumber } from "@/lib/channels/note-number";
import { noteWorking } from "@/lib/channels/note-working";
import { paceOf } from "@/lib/channels/pace-of";
import type { SendFailure, Sent } from "@/lib/channels/send-result";
import {
  type ChannelProblem,
  isTextChannel,
  type MessageChannel,
} from "@/lib/core/channels/channels";
import { assertNever } from "@/lib/core/result";
import { log } from "@/lib/log";
import { mailsAtOnce } from "@/lib/mail/mail-pace";
import { awaitTurns } from "@/lib/pace/await-turns";
import { retryDelaySeconds } from "./backoff";
import { endMessages, finishSent, postpone, putOff } from "./ending-store";
import { freezeForSending } from "./lease-store";
import { fillPayload } from "./link";
import type { ReadyMessage } from "./render-batch";

const mostAtOnce = 4;
/** For a channel that names no time itself. */
const usualPauseSeconds = 15;

type SentBatch = {
  readonly sent: number;
  readonly postponed: number;
  readonly dead: number;
  readonly isBusy: boolean;
};

/**
 * Sends a few at once, in their turn and each looked at a last time right before. Where a provider takes nothing for now,
 * the rest of what is its own waits; the drain ends only where that is all mail.
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
    const pauses = await awaitTheirTurns(few, outcomes);
    const isPaused = ({ payload }: ReadyMessage) => pauses.has(channelOf(payload));
    const resting = await putFewOff(scope, leaseToken, few.filter(isPaused), pauses);
    const sending = await sendFew(
      scope,
      leaseToken,
      few.filter((each) => !isPaused(each)),
    );
    outcomes.push(...resting, ...(await Promise.all(sending)));
  }
  await noteWorking(scope, outcomes);
  const count = (end: Outcome["end"]) => outcomes.filter((outcome) => outcome.end === end).length;
  return {
    sent: count("sent"),
    postponed: count("postponed"),
    dead: count("dead"),
    isBusy: outcomes.some(({ pauseSeconds, channel }) => pauseSeconds && channel === "email"),
  };
}

type Outcome = {
  readonly end: "sent" | "postponed" | "dead";
  readonly channel: MessageChannel;
  /** Its channel takes nothing for so long. */
  readonly pauseSeconds?: number | undefined;
  readonly problem?: ChannelProblem | undefined;
};

/** Seconds for which a channel takes nothing. */
type Pauses = ReadonlyMap<MessageChannel, number>;

/** Waits until they may leave, and says which may not: by a provider that rests from all of us, or from this sender. */
async function awaitTheirTurns(
  few: readonly ReadyMessage[],
  before: readonly Outcome[],
): Promise<Pauses> {
  const pauses = new Map<MessageChannel, number>();
  for (const { channel, pauseSeconds } of before) {
    if (pauseSeconds) pauses.set(channel, pauseSeconds);
  }
  const channels = few.map(({ payload }) => channelOf(payload));
  const open = [...new Set(channels)].filter((channel) => !pauses.has(channel));
  await Promise.all(
    open.map(async (channel) => {
      const pace = paceOf(channel);
      if (!pace) return;
      const seconds = await awaitTurns(pace, channels.filter((each) => each === channel).length);
      if (seconds > 0) pauses.set(channel, seconds);
    }),
  );
  return pauses;
}

async function putFewOff(
  scope: TenantScope,
  leaseToken: string,
  few: readonly ReadyMessage[],
  pauses: Pauses,
): Promise<Outcome[]> {
  if (few.length === 0) return [];
  const later = few.map(({ id, payload }) => {
    const channel = channelOf(payload);
    return { id, channel, delaySeconds: pauses.get(channel) ?? usualPauseSeconds };
  });
  await withTenant(scope, (tx) => putOff(tx, scope, leaseToken, later));
  return later.map(({ channel, delaySeconds }) => ({
    ...{ end: "postponed" as const, channel, pauseSeconds: delaySeconds },
  }));
}

/** Those that were taken back or lost their lease meanwhile are not sent and not counted. */
async function sendFew(
  scope: TenantScope,
  leaseToken: string,
  few: readonly ReadyMessage[],
): Promise<Promise<Outcome>[]> {
  if (few.length === 0) return [];
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
  const { isBusy, retryAfterSeconds, problem } = failure;
  const channel = channelOf(payload);
  const isSendersOwn = isBusy && isTextChannel(channel);
  const pauseSeconds = isSendersOwn ? (retryAfterSeconds ?? usualPauseSeconds) : undefined;
  return { end: "postponed", channel, pauseSeconds, problem };
}
