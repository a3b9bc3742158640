import "server-only";
import type { TenantScope } from "@/db/scope";
import { inngest, inngestIsOn } from "@/inngest/client";
import { messagesOwed } from "@/inngest/events";
import { log } from "@/lib/log";
import { nudgeEmbeddedTimer } from "./embedded-timer";

/**
 * Says that messages were committed to the outbox, so that they leave in a moment instead of with the next round.
 * Best effort and never awaited: a lost kick costs time, not a message.
 */
export function kickNotifications(scope: TenantScope): void {
  if (inngestIsOn()) sendKick(scope);
  else nudgeEmbeddedTimer();
}

function sendKick(scope: TenantScope): void {
  const tenantId = scope.tenant.id;
  const id = `messages-owed:${tenantId}:${scope.nowMs}`;
  inngest.send(messagesOwed.create({ tenantId }, { id })).catch((error: unknown) => {
    log.warn({ err: error, tenantId }, "Inngest did not take the kick; the next round will send");
  });
}
