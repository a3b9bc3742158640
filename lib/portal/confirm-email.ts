import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { sameSecret } from "@/lib/auth/same-secret";
import { fail, ok, type Result } from "@/lib/core/result";
import { tellThere } from "@/lib/deliveries/other-address";
import { moveFamilyContact } from "@/lib/family/move-contact";
import { endLinksOf } from "@/lib/invitations/end-links";
import { emailCode } from "@/lib/invitations/token";
import type { confirmEmailInput } from "./schema";
import {
  dropEmailChange,
  lockContact,
  lockEmailChange,
  noteWrongCode,
  updateOwnFacts,
} from "./store";

/** Wrong codes after which another has to be asked for. */
export const mostAttempts = 5;

/**
 * The code that was mailed to a new e-mail makes it count. Links that were mailed to the former one open nothing from
 * then on, nor do those of whom goes along with it; devices that are in stay in.
 */
export async function confirmEmail(
  scope: TenantScope,
  { code }: z.output<typeof confirmEmailInput>,
): Promise<Result<null, "not_found" | "code_expired" | "wrong_code">> {
  const { actor, tenant } = scope;
  if (actor.kind !== "client") return fail("not_found");
  return withTenant(scope, async (tx) => {
    const change = await lockEmailChange(tx, scope, actor.clientId);
    if (!change || change.isExpired || change.attempts >= mostAttempts) return fail("code_expired");
    if (!sameSecret(code, emailCode(tenant.id, change.id))) {
      await noteWrongCode(tx, scope, change.id);
      return fail("wrong_code");
    }
    const former = await lockContact(tx, scope, actor.clientId);
    await updateOwnFacts(tx, scope, actor.clientId, { email: change.email });
    const moved = { field: "email", before: former?.email ?? "", after: change.email } as const;
    const along = former?.email ? await moveFamilyContact(tx, scope, actor.clientId, moved) : [];
    const clientIds = [actor.clientId, ...along];
    for (const clientId of clientIds) await endLinksOf(tx, scope, clientId);
    await tellThere(tx, scope, { clientIds, email: change.email, again: false });
    await dropEmailChange(tx, scope, actor.clientId);
    await writeAudit(tx, scope, {
      ...{ action: "client:edit", subjectType: "client", subjectId: actor.clientId },
      detail: { change: "email_by_client" },
    });
    return ok(null);
  });
}
