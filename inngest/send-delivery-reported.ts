import "server-only";
import type { DeliveryNews } from "@/lib/deliveries/note-delivery";
import { inngest } from "./client";
import { deliveryReported } from "./events";

/** Told twice it is one event. Rejects when Inngest is away. */
export async function sendDeliveryReported(news: DeliveryNews): Promise<void> {
  const { provider, eventId, tenantId, messageId, status, isPermanent } = news;
  const data = { provider, eventId, tenantId, messageId, status, isPermanent };
  await inngest.send(deliveryReported.create(data, { id: `${provider}:${eventId}` }));
}
