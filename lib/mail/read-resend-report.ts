import "server-only";
import type { WebhookEventPayload } from "resend";
import { z } from "zod";
import { nowMs } from "@/lib/clock";
import type { DeliveryStatus } from "@/lib/core/notifications/delivery";
import type { DeliveryNews } from "@/lib/deliveries/note-delivery";
import { env } from "@/lib/env";
import { messageTag, tenantTag } from "./send-email";
import { isSignedWebhook } from "./webhook-signature";

/**
 * Reads a request of Resend's webhook: `off` without RESEND_WEBHOOK_SECRET, `forged` where its signature does not hold or
 * is older than five minutes, `nothing` where it tells of no arrival of ours.
 */
export async function readResendReport(
  request: Request,
): Promise<DeliveryNews | "off" | "forged" | "nothing"> {
  const { RESEND_WEBHOOK_SECRET: webhookSecret } = env();
  if (!webhookSecret) return "off";
  const header = (name: string) => request.headers.get(name) ?? "";
  const [id, timestamp, signature] = [
    header("svix-id"),
    header("svix-timestamp"),
    header("svix-signature"),
  ];
  const payload = await request.text();
  const signed = { id, timestamp, signature, payload };
  if (!isSignedWebhook(signed, webhookSecret, nowMs())) return "forged";
  const event = JSON.parse(payload) as WebhookEventPayload;
  const status = statusOf(event.type);
  const read = aboutOurs.safeParse(event.data);
  if (!status || !read.success) return "nothing";
  const { tags, bounce } = read.data;
  return {
    ...{ provider: "resend", eventId: id, status },
    isPermanent: event.type === "email.suppressed" || bounce?.type === "Permanent",
    ...{ tenantId: tags[tenantTag], messageId: tags[messageTag] },
  };
}

const aboutOurs = z.object({
  tags: z.object({ [tenantTag]: z.uuid(), [messageTag]: z.uuid() }),
  bounce: z.object({ type: z.string() }).optional(),
});

function statusOf(type: WebhookEventPayload["type"]): DeliveryStatus | undefined {
  switch (type) {
    case "email.delivered":
      return "delivered";
    case "email.delivery_delayed":
      return "delayed";
    case "email.opened":
    case "email.clicked":
      return "opened";
    case "email.bounced":
    case "email.suppressed":
    case "email.failed":
      return "bounced";
    case "email.complained":
      return "complained";
    default:
      return undefined;
  }
}
