import "server-only";
import type { FrozenText } from "@/db/schema";
import { microsOf } from "@/lib/core/channels/prices";
import { segmentsOf } from "@/lib/core/channels/segments";
import { textAddress } from "@/lib/core/channels/text-address";
import { judgeRefusal } from "@/lib/core/channels/twilio-codes";
import { fail, ok } from "@/lib/core/result";
import { env } from "@/lib/env";
import { findAccepted, type TextOrder } from "./find-accepted";
import type { SendResult } from "./send-result";
import { askTwilio, hasTwilioKeys, type TwilioRefusal } from "./twilio-client";

/**
 * Hands one text to Twilio, which knows no keys against doubles: what was tried before is looked for among what it
 * accepted, and only sent where it is not there, to who still wants it at that number.
 */
export async function sendText(text: FrozenText, order: TextOrder): Promise<SendResult> {
  if (!hasTwilioKeys()) return fail("retry_later", { reason: "Twilio's keys are not set" });
  if (order.triedSince) {
    const found = await askTwilio((client) => findAccepted(client, text, order));
    if (!found.ok) return failure(found.refusal);
    if (found.value) return accepted(text, found.value);
    if (!(await order.isWanted())) return fail("refused", { reason: "Not wanted at that number" });
  }
  const answer = await askTwilio((client) =>
    client.messages.create({
      to: textAddress(text.channel, text.to),
      ...(isService(text.sender)
        ? { messagingServiceSid: text.sender }
        : { from: textAddress(text.channel, text.sender) }),
      ...(text.contentSid
        ? { contentSid: text.contentSid, contentVariables: JSON.stringify(text.variables ?? {}) }
        : { body: text.text }),
      statusCallback: statusCallback(order),
    }),
  );
  return answer.ok ? accepted(text, answer.value) : failure(answer.refusal);
}

type Accepted = {
  readonly sid: string;
  readonly numSegments: string;
  readonly price: string | null;
  readonly priceUnit: string | null;
};

function accepted(text: FrozenText, { sid, numSegments, price, priceUnit }: Accepted): SendResult {
  const counted = text.channel === "sms" ? segmentsOf(text.text).count : 1;
  const segments = Number(numSegments) || counted;
  const told = price ? { micros: microsOf(price), currency: priceUnit ?? "USD" } : undefined;
  return ok({ providerId: sid, charge: { segments, price: told } });
}

function failure({ status, code, retryAfterSeconds }: TwilioRefusal): SendResult {
  const numbered = code === undefined ? "" : ` (${code})`;
  const reason = status ? `Twilio answered ${status}${numbered}` : "Twilio did not answer";
  const { kind, ...judgement } = judgeRefusal(status, code);
  if (kind === "never") return fail("refused", { reason, ...judgement });
  return fail("retry_later", {
    ...{ reason, ...judgement },
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  });
}

function isService(sender: string): boolean {
  return sender.startsWith("MG");
}

/** Where Twilio tells what becomes of it: the ids stand in the address, which its signature covers. */
function statusCallback({ tenantId, messageId }: TextOrder): string {
  const query = new URLSearchParams({ tenant: tenantId, message: messageId });
  return `${env().APP_URL}/api/webhooks/twilio/status?${query}`;
}
