import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { optionalKinds } from "@/lib/core/notifications/kinds";
import { fail, type Result } from "@/lib/core/result";
import { clientOfOptOut } from "@/lib/notifications/opt-out-token";
import { keepChoice } from "./keep-choice";
import { selectMailbox } from "./store";

/**
 * All or none of what is optional, by the link in the mails themselves: for everybody whose mails come to the same mailbox, since whoever reads it says so.
 * `not_found` where the link was not ours.
 */
export async function chooseByLink(
  scope: TenantScope,
  { token, essentialOnly }: { readonly token: string; readonly essentialOnly: boolean },
): Promise<Result<null, "not_found">> {
  const clientId = clientOfOptOut(scope.tenant.id, token);
  if (!clientId) return fail("not_found");
  return withTenant(scope, async (tx) => {
    const mailbox = await selectMailbox(tx, scope, clientId);
    if (mailbox.length === 0) return fail("not_found");
    return keepChoice(tx, scope, clientId, mailbox, essentialOnly ? optionalKinds : []);
  });
}
