import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { kickNotifications } from "@/lib/notifications/kick";
import { oweLinks } from "@/lib/notifications/write-links";
import { deleteAccount } from "./store";

/** From here on a client enters by links and codes alone; where their portal is open it stays so. */
export async function removePassword(scope: TenantScope): Promise<Result<null, "not_found">> {
  const { actor } = scope;
  if (actor.kind !== "client") return fail("not_found");
  await withTenant(scope, async (tx) => {
    if (!(await deleteAccount(tx, scope, actor.clientId))) return;
    await oweLinks(tx, scope, "password_changed", [actor.clientId]);
    await writeAudit(tx, scope, {
      ...{ action: "client:edit", subjectType: "client", subjectId: actor.clientId },
      detail: { change: "password_by_client" },
    });
  });
  kickNotifications(scope);
  return ok(null);
}
