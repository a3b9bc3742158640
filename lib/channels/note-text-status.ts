import "server-only";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { systemScope } from "@/lib/auth/scope";
import { microsOf } from "@/lib/core/channels/prices";
import { numberFault } from "@/lib/core/channels/twilio-codes";
import type { DeliveryStatus } from "@/lib/core/notifications/delivery";
import { takeNews } from "@/lib/deliveries/take-news";
import { log } from "@/lib/log";
import { correctCharge } from "./charge-store";
import { chargeText } from "./charge-text";
import { acceptLate, lockText } from "./failure-store";
import { noteNumber } from "./note-number";

export type TextReport = {
  readonly tenantId: string;
  readonly messageId: string;
  readonly providerId: string;
  /** Twilio's word: queued, sent, delivered, undelivered … */
  readonly word: string;
  readonly errorCode: number | undefined;
  readonly segments: number | undefined;
  readonly price: { readonly amount: string; readonly currency: string } | undefined;
};

/**
 * Notes what Twilio tells of a text, once or ten times and in any order. Any word of it says that it was accepted, also
 * where the answer to us was lost. A number that can never get it, or does not want it, gets nothing more.
 */
export async function noteTextStatus(report: TextReport): Promise<void> {
  const { tenantId, messageId, providerId, word, errorCode } = report;
  const scope = await systemScope(tenantId);
  const isOurs = scope && (await withTenant(scope, (tx) => noteText(tx, scope, report)));
  const status = statusOf(word);
  if (!isOurs || !status) return;
  const isPermanent = numberFault(errorCode) !== undefined;
  const eventId = `${providerId}:${word}`;
  await takeNews({ provider: "twilio", eventId, tenantId, messageId, status, isPermanent });
}

/** Whether the message is ours and this is the text that it became. */
async function noteText(tx: Tx, scope: TenantScope, report: TextReport): Promise<boolean> {
  const { messageId, providerId, errorCode, segments = 1, price } = report;
  const text = await lockText(tx, scope, messageId);
  if (!text) return false;
  if (text.providerId && text.providerId !== providerId) {
    log.warn({ notificationId: messageId }, "a text was accepted twice");
    return false;
  }
  const { channel, phone } = text;
  await chargeText(tx, scope, { channel, phone, providerId, segments, price: undefined });
  if (price) {
    const told = { micros: microsOf(price.amount), currency: price.currency };
    await correctCharge(tx, scope, providerId, told);
  }
  await acceptLate(tx, scope, messageId, providerId);
  // Told again, it would end what was mended or agreed to since.
  if (text.deliveryStatus !== "bounced") {
    await noteNumber(tx, scope, { channel, phone }, numberFault(errorCode));
  }
  return true;
}

/** Undefined for what is still on its way. */
function statusOf(word: string): DeliveryStatus | undefined {
  switch (word) {
    case "delivered":
      return "delivered";
    case "read":
      return "opened";
    case "undelivered":
    case "failed":
    case "canceled":
      return "bounced";
    default:
      return undefined;
  }
}
