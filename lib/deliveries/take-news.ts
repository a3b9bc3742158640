import "server-only";
import { inngestIsOn } from "@/inngest/is-on";
import { log } from "@/lib/log";
import { type DeliveryNews, noteDelivery } from "./note-delivery";

/** Takes what a provider's webhook told: as an event where Inngest runs, so that its answer waits for nothing, else at once. */
export async function takeNews(news: DeliveryNews): Promise<void> {
  if (!inngestIsOn()) return noteDelivery(news);
  try {
    const { sendDeliveryReported } = await import("@/inngest/send-delivery-reported");
    await sendDeliveryReported(news);
  } catch (error) {
    log.warn({ err: error, tenantId: news.tenantId }, "Inngest did not take a provider's report");
    await noteDelivery(news);
  }
}
