import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { kickNotifications } from "@/lib/notifications/kick";
import { loadSuppressed } from "./load-suppressed";
import type { UndeliveredInput } from "./schema";
import { handle, insertAgain, lockUndelivered } from "./store";

/**
 * Owes once more, as a message of its own, what never arrived: written anew, with what is true now. `message_over` where
 * it is news no more, `mail_suppressed` where it would not arrive either.
 */
export async function sendAgain(
  scope: TenantScope,
  { messageId }: UndeliveredInput,
): Promise<Result<null, "not_found" | "message_over" | "mail_suppressed", undefined>> {
  const outcome = await withTenant(scope, async (tx) => {
    const message = await lockUndelivered(tx, scope, messageId);
    if (!message) return fail("not_found");
    const { email, isCurrent } = message;
    if (!isCurrent) return fail("message_over");
    if (!email || (await loadSuppressed(tx, scope, [email])).has(email)) {
      return fail("mail_suppressed");
    }
    await handle(tx, scope, messageId);
    await insertAgain(tx, scope, messageId);
    await writeAudit(tx, scope, {
      action: "notification:again",
      subjectType: "notification",
      subjectId: messageId,
    });
    return ok(null);
  });
  if (outcome.ok) kickNotifications(scope);
  return outcome;
}
