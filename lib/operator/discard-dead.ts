import "server-only";
import type { OperatorScope } from "@/lib/auth/scope";
import { ok, type Result } from "@/lib/core/result";
import { changeDead } from "./change-dead";
import { dropDead } from "./outbox-store";
import type { DeadMessageInput } from "./schema";

/** Nobody needs a message that was given up on any more. It stays in the tenant's records. */
export async function discardDead(
  scope: OperatorScope,
  input: DeadMessageInput,
): Promise<Result<null, "not_found">> {
  const dropped = await changeDead(scope, input, "message_discarded", dropDead);
  return dropped.ok ? ok(null) : dropped;
}
