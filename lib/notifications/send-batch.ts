import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { sendByChannel } from "@/lib/channels/channel";
import { chargeText } from "@/lib/channels/charge-text";
import { fallBack } from "@/lib/channels/fall-back";
import { noteNumber } from "@/lib/channels/note-number";
import { noteWorking } from "@/lib/channels/note-working";
import type { SendFailure, Sent } from "@/lib/channels/send-result";
import {
  type ChannelProblem,
  isTextChannel,
  type MessageChannel,
} from "@/lib/core/channels/channels";
import { assertNever } from "@/lib/core/result";
import { log } from "@/lib/log";
import { mailsAtOnce } from "@/lib/mail/mail-pace";
import { awaitTheirTurns, type Pauses } from "./await-their-turns";
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
 * the rest of what is its own waits; where that is mail, the drain should end.
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
    const pauses = await awaitTheirTurns(few.map(channelOf), pausesOf(outcomes));
    const isPaused = (message: ReadyMessage) => pauses.has(channelOf(message));
    const resting = await putFewOff(scope, leaseToken, few.filter(isPaused), pauses);
    const sending = await sendFew(
      scope,
      leaseToken,
      few.filter((each) => !isPaused(each)),
    );
    outcomes.push(...resting, ...(await Promise.all(sending)));
  }
  const isNews = ({ end, wasTroubled }: Outcome) => end !== "sent" || wasTroubled;
  await noteWorking(scope, outcomes.filter(isNews));
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
  /** It was accepted where something was said to be wrong. */
  readonly wasTroubled?: boolean;
};

function pausesOf(outcomes: readonly Outcome[]): Pauses {
  const known = outcomes.map(({ channel, pauseSeconds = 0 }) => [channel, pauseSeconds] as const);
  return new Map(known.filter(([, seconds]) => seconds > 0));
}

async function putFewOff(
  scope: TenantScope,
  leaseToken: string,
  few: readonly ReadyMessage[],
  pauses: Pauses,
): Promise<Outcome[]> {
  if (few.length === 0) return [];
  const later = few.map((message) => {
    const channel = channelOf(message);
    return { id: message.id, channel, delaySeconds: pauses.get(channel) ?? usualPauseSeconds };
  });
  await withTenant(scope, (tx) => putOff(tx, scope, leaseToken, later));
  return later.map(({ channel, delaySeconds: pauseSeconds }) => ({
    ...{ end: "postponed" as const, channel, pauseSeconds },
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
  return frozen.map(({ id, ...leaving }) =>
    sendOne(scope, leaseToken, { id, ...leaving, ...(tries.get(id) ?? first) }),
  );
}

async function sendOne(
  scope: TenantScope,
  leaseToken: string,
  message: ReadyMessage & { readonly isTroubled: boolean },
): Promise<Outcome> {
  const { id, payload, triedSince } = message;
  const outgoing = fillPayload(scope.tenant.id, payload);
  const channel = channelOf(message);
  const result = await sendByChannel(scope, outgoing, { id, triedSince });
  if (result.ok) {
    const isOurs = await finish(scope, leaseToken, message, result.value);
    if (!isOurs) log.warn({ notificationId: id }, "a message was sent after its lease had ended");
    return { end: "sent", channel, wasTroubled: message.isTroubled };
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

async function giveBack(
  scope: TenantScope,
  leaseToken: string,
  message: ReadyMessage,
  failure: SendFailure,
): Promise<Outcome> {
  const { id, attempt } = message;
  const delaySeconds = retryDelaySeconds(attempt, Math.random(), failure.retryAfterSeconds);
  const later = { id, delaySeconds, error: failure.reason };
  await withTenant(scope, (tx) => postpone(tx, scope, leaseToken, later));
  const { isBusy, retryAfterSeconds, problem } = failure;
  const channel = channelOf(message);
  const isSendersOwn = isBusy && isTextChannel(channel);
  const pauseSeconds = isSendersOwn ? (retryAfterSeconds ?? usualPauseSeconds) : undefined;
  return { end: "postponed", channel, pauseSeconds, problem };
}

function channelOf({ payload }: ReadyMessage): MessageChannel {
  return payload.channel ?? "email";
}
