import "server-only";
import { withTenant } from "@/db/scope";
import { systemScope } from "@/lib/auth/scope";
import { fallBack } from "@/lib/channels/fall-back";
import {
  type DeliveryReport,
  reportedStatus,
  suppressionOf,
} from "@/lib/core/notifications/delivery";
import { isKnownEvent, raiseDelivery, rememberEvent, suppressRecipient } from "./store";

/** What a provider tells of one message of ours: ids alone. */
export type DeliveryNews = DeliveryReport & {
  /** `resend` … */
  readonly provider: string;
  /** The same for every time that it is told. */
  readonly eventId: string;
  readonly tenantId: string;
  readonly messageId: string;
};

/**
 * Notes what became of a message, told once or ten times and in any order; what can never arrive there, or is unwanted,
 * stops all further mail to where it went. What is about no message of ours is let pass.
 */
export async function noteDelivery(news: DeliveryNews): Promise<void> {
  if (await isKnownEvent(news)) return;
  const scope = await systemScope(news.tenantId);
  if (!scope) return;
  const status = reportedStatus(news.status, scope.tenant);
  await withTenant(scope, async (tx) => {
    // First: what is said by another channel nobody need look after.
    if (status === "bounced") await fallBack(tx, scope, news.messageId);
    if (!(await raiseDelivery(tx, scope, news.messageId, { status }))) return;
    const reason = suppressionOf(news);
    if (reason) await suppressRecipient(tx, scope, news.messageId, reason);
  });
  // Last: what was noted twice says the same, what was remembered and not noted would be lost.
  await rememberEvent(news);
}
