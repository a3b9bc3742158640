import "server-only";
import type { TenantScope } from "@/db/scope";
import { inngest } from "./client";
import { messagesOwed } from "./events";

/** Ids only; stable for one request, so that a repetition of it is the same event. Rejects when Inngest is away. */
export async function sendMessagesOwed(scope: TenantScope): Promise<void> {
  const tenantId = scope.tenant.id;
  const id = `messages-owed:${tenantId}:${scope.nowMs}`;
  await inngest.send(messagesOwed.create({ tenantId }, { id }));
}
