import { type MessageFacts, type MessageState, messageState } from "./delivery";

/** What a message is known to have come to, told apart by what somebody who reads it wants to know. */
export type LedgerState =
  | Exclude<MessageState, "pending">
  | "owed"
  | "waiting"
  | "quiet"
  | "retrying";

export type LedgerFacts = MessageFacts & {
  readonly dueAtMs: number;
  /** Until when the quiet hours hold it; null where they do not. */
  readonly heldUntilMs: number | null;
  /** How often it was tried. */
  readonly attempt: number;
};

export function ledgerState(facts: LedgerFacts, nowMs: number): LedgerState {
  const state = messageState(facts);
  if (state !== "pending") return state;
  if (facts.dueAtMs > nowMs) return "owed";
  if (facts.attempt > 1 || facts.lastError) return "retrying";
  return facts.heldUntilMs !== null && facts.heldUntilMs > nowMs ? "quiet" : "waiting";
}

/** Why a message was left unsent. */
export const skipReasons = [
  ...(["expired", "superseded", "wrong_status"] as const),
  /** Another message of the same visit says it all. */
  "spoken_for",
  "no_email",
  /** The practice leaves that kind unsaid, or the client wants essential messages only. */
  ...(["switched_off", "opted_out"] as const),
  /** To the team: whom it was for may not see it any more, or there is nothing left to tell. */
  ...(["not_theirs", "nothing_to_tell"] as const),
] as const;

/** What went wrong with an attempt, as far as it tells somebody what to do. */
export const troubles = [
  ...(["refused", "busy", "provider_down", "no_answer", "wrong_key", "not_rendered"] as const),
  ...(["too_long", "too_late", "not_wanted", "unknown"] as const),
] as const;

export type SkipReason = (typeof skipReasons)[number];
export type Trouble = (typeof troubles)[number];

export function skipReason(lastError: string | null): SkipReason | undefined {
  return skipReasons.find((each) => each === lastError);
}

/** Of what was noted at the last attempt; undefined where nothing was. */
export function troubleOf(lastError: string | null): Trouble | undefined {
  if (lastError === null) return undefined;
  if (/\bNot sent in time\b/.test(lastError)) return "too_late";
  const status = Number(/\banswered (\d{3})\b/.exec(lastError)?.[1]);
  if (status) return troubleOfAnswer(status);
  if (/\bdid not answer\b/.test(lastError)) return "no_answer";
  if (/\b(is|are) not set\b/.test(lastError)) return "wrong_key";
  if (/\bcould not be rendered\b/.test(lastError)) return "not_rendered";
  if (/\bNot accepted within\b/.test(lastError)) return "too_long";
  return /\bNot wanted at\b/.test(lastError) ? "not_wanted" : "unknown";
}

function troubleOfAnswer(status: number): Trouble {
  if (status === 401 || status === 403) return "wrong_key";
  if (status === 429) return "busy";
  return status >= 500 ? "provider_down" : "refused";
}

/** Whether somebody should say twice that it is to be sent once more: it may have been read. */
export function mayHaveArrived({ status, deliveryStatus }: MessageFacts): boolean {
  const hasFailed = deliveryStatus === "bounced" || deliveryStatus === "complained";
  return status === "sent" && !hasFailed;
}

/** `a•••@ejemplo.example`, `••• 0123`: enough to tell one from another. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf("@");
  return at > 0 ? `${address.slice(0, 1)}•••${address.slice(at)}` : `••• ${address.slice(-4)}`;
}
