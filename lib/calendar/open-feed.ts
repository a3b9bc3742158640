import "server-only";
import { randomUUID } from "node:crypto";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { feedToken, tokenHash } from "@/lib/invitations/token";
import { feedOwner } from "./feed-owner";
import { insertFeed } from "./feed-store";

/** Gives the actor's own calendar a secret address; the one that it has stays. */
export async function openFeed(scope: TenantScope): Promise<Result<null, "not_found">> {
  const owner = feedOwner(scope.actor);
  if (!owner) return fail("not_found");
  const id = randomUUID();
  const hash = tokenHash(feedToken(scope.tenant.id, id));
  await withTenant(scope, async (tx) => {
    await insertFeed(tx, scope, { ...owner, id, tokenHash: hash });
    await writeAudit(tx, scope, { action: "calendar:open", subjectType: "calendar_feed" });
  });
  return ok(null);
}
