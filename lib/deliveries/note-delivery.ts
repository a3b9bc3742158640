import "server-only";
import { withTenant } from "@/db/scope";
import { systemScope } from "@/lib/auth/scope";
import { suppressionOf } from "@/lib/core/notifications/delivery";
import type { MailReport } from "@/lib/mail/read-resend-report";
import { isKnownEvent, raiseDelivery, rememberEvent, suppress } from "./store";

/**
 * Notes what became of a message, told once or ten times and in any order; what can never arrive there, or is unwanted,
 * stops all further mail to that e-mail. What is about no message of ours is let pass.
 */
export async function noteDelivery(report: MailReport): Promise<void> {
  const event = { provider: "resend", eventId: report.eventId } as const;
  if (await isKnownEvent(event)) return;
  const scope = await systemScope(report.tenantId);
  if (!scope) return;
  await withTenant(scope, async (tx) => {
    if (!(await raiseDelivery(tx, scope, report.messageId, report))) return;
    const reason = suppressionOf(report);
    if (reason) await suppress(tx, scope, report.email, reason);
  });
  // Last: what was noted twice says the same, what was remembered and not noted would be lost.
  await rememberEvent(event);
}
