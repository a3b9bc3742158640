import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { kickNotifications } from "@/lib/notifications/kick";
import { oweLinks } from "@/lib/notifications/write-links";
import type { sendLinkInput } from "./schema";
import { findClientEmail } from "./store";

/** Invites a client by mail to their own portal. */
export async function sendLink(
  scope: TenantScope,
  { clientId }: z.output<typeof sendLinkInput>,
): Promise<Result<null, "not_found" | "no_email">> {
  const outcome = await withTenant(scope, async (tx) => {
    const found = await findClientEmail(tx, scope, clientId);
    if (!found) return fail("not_found");
    if (!found.email) return fail("no_email");
    await oweLinks(tx, scope, "invited", [clientId]);
    await writeAudit(tx, scope, {
      ...{ action: "invitation:send", subjectType: "client", subjectId: clientId },
    });
    return ok(null);
  });
  if (outcome.ok) kickNotifications(scope);
  return outcome;
}
