import "server-only";
import type { TenantScope } from "@/db/scope";
import { inngest } from "./client";
import { messagesOwed } from "./events";

/** Ids only; stable for one request, so that a repetition of it is the same event. Rejects when Inngest is away. */
export async function sendMessagesOwed(scope: TenantScope, afterSeconds: number): Promise<void> {
  const tenantId = scope.tenant.id;
  const ts = scope.nowMs + afterSeconds * 1000;
  const id = `messages-owed:${tenantId}:${ts}`;
  await inngest.send(
    messagesOwed.create({ tenantId }, { id, ...(afterSeconds > 0 ? { ts } : {}) }),
  );
}
