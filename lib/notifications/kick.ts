import "server-only";
import type { TenantScope } from "@/db/scope";
import { inngestIsOn } from "@/inngest/is-on";
import type { sendMessagesOwed } from "@/inngest/send-messages-owed";
import { log } from "@/lib/log";
import { nudgeEmbeddedTimer } from "./nudge";

type Kick = {
  readonly afterSeconds?: number;
  /** Left out where it is about none, or several. */
  readonly appointmentId?: string | undefined;
};

/**
 * Says that messages were committed to the outbox, so that they leave in a moment instead of with the next round.
 * Best effort and never awaited: a lost kick costs time, not a message.
 */
export function kickNotifications(
  scope: TenantScope,
  { afterSeconds = 0, appointmentId }: Kick = {},
): void {
  if (inngestIsOn()) sendKick(scope, { afterSeconds, appointmentId });
  // What is due later the timer finds by itself: it looks every two seconds.
  else nudgeEmbeddedTimer();
}

/** Inngest's client is loaded where it is used: pages and actions that kick stay light. */
async function sendKick(
  scope: TenantScope,
  about: Parameters<typeof sendMessagesOwed>[1],
): Promise<void> {
  try {
    const inngest = await import("@/inngest/send-messages-owed");
    await inngest.sendMessagesOwed(scope, about);
  } catch (error) {
    log.warn({ err: error, tenantId: scope.tenant.id }, "Inngest did not take a kick");
  }
}
