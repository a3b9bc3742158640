import "server-only";
import type { Twilio } from "twilio";
import type { FrozenText } from "@/db/schema";
import { textAddress } from "@/lib/core/channels/text-address";

export type TextOrder = {
  readonly tenantId: string;
  /** The message's own id; what Twilio tells of it comes back to it. */
  readonly messageId: string;
  /** Since when it is tried, where that is not the first time. */
  readonly triedSince: Date | undefined;
  /** Of messages of ours that are known: not the one that is looked for. */
  readonly isKnown: (providerId: string) => Promise<boolean>;
  /** Whether its client still wants texts at that number. */
  readonly isWanted: () => Promise<boolean>;
};

/** More than leave for one number between two attempts. */
const mostLookedAt = 50;
/** Twilio's clock and the database's need not agree to the minute. */
const slackMs = 5 * 60_000;

/** The message that Twilio accepted on an earlier attempt whose answer was lost, or undefined. */
export async function findAccepted(client: Twilio, text: FrozenText, order: TextOrder) {
  const { triedSince, isKnown } = order;
  const to = textAddress(text.channel, text.to);
  const sinceMs = (triedSince?.getTime() ?? 0) - slackMs;
  const recent = await client.messages.list({ to, limit: mostLookedAt });
  for (const message of recent) {
    if (message.dateCreated.getTime() < sinceMs || !says(message.body ?? "", text)) continue;
    if (!(await isKnown(message.sid))) return message;
  }
  return undefined;
}

/** Of an approved text only what fills it is ours to know. */
function says(body: string, { contentSid, variables, text }: FrozenText): boolean {
  // A trial account writes words of its own before it.
  if (!contentSid) return body.endsWith(text);
  return Object.values(variables ?? {}).every((value) => body.includes(value));
}
