import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { addScreenInput } from "./schema";
import { insertScreen, isSite } from "./store";
import { queueToken, queueTokenHash } from "./token";

/** A link for the screen of a waiting room: whoever has it sees who is called, until it is revoked. */
export async function addScreen(
  scope: TenantScope,
  { siteId = null }: z.output<typeof addScreenInput>,
): Promise<Result<{ id: string }, "not_found", undefined>> {
  const id = randomUUID();
  const tokenHash = queueTokenHash(queueToken("screen", id));
  if (!tokenHash) throw new Error("A token of ours has a token's form");
  return withTenant(scope, async (tx) => {
    if (siteId !== null && !(await isSite(tx, scope, siteId))) return fail("not_found");
    await insertScreen(tx, scope, { id, siteId, tokenHash });
    await writeAudit(tx, scope, {
      ...{ action: "screen:add", subjectType: "queue_screen", subjectId: id },
    });
    return ok({ id });
  });
}
