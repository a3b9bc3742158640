import "server-only";
import type { TenantScope } from "@/db/scope";
import { inngestIsOn } from "@/inngest/is-on";
import { log } from "@/lib/log";
import { nudgeEmbeddedTimer } from "./nudge";

/**
 * Says that messages were committed to the outbox, so that they leave in a moment instead of with the next round.
 * Best effort and never awaited: a lost kick costs time, not a message.
 */
export function kickNotifications(scope: TenantScope, afterSeconds = 0): void {
  if (inngestIsOn()) sendKick(scope, afterSeconds);
  // What is due later the timer finds by itself: it looks every two seconds.
  else nudgeEmbeddedTimer();
}

/** Inngest's client is loaded where it is used: pages and actions that kick stay light. */
async function sendKick(scope: TenantScope, afterSeconds: number): Promise<void> {
  try {
    const { sendMessagesOwed } = await import("@/inngest/send-messages-owed");
    await sendMessagesOwed(scope, afterSeconds);
  } catch (error) {
    log.warn({ err: error, tenantId: scope.tenant.id }, "Inngest did not take a kick");
  }
}
