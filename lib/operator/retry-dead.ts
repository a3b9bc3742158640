import "server-only";
import type { OperatorScope } from "@/lib/auth/scope";
import { ok, type Result } from "@/lib/core/result";
import { kickNotifications } from "@/lib/notifications/kick";
import { changeDead } from "./change-dead";
import { reviveDead } from "./outbox-store";
import type { DeadMessageInput } from "./schema";

/**
 * Tries a message that was given up on once more, for as long as it is news. Its key stays: a provider that still knows it
 * does not send it twice.
 */
export async function retryDead(
  scope: OperatorScope,
  input: DeadMessageInput,
): Promise<Result<null, "not_found">> {
  const revived = await changeDead(scope, input, "message_retried", reviveDead);
  if (!revived.ok) return revived;
  kickNotifications(revived.value);
  return ok(null);
}
