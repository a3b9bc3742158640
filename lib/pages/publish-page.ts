import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import type { ConflictDetail } from "@/lib/audit/conflict";
import { actorNameOf, writeAudit } from "@/lib/audit/write-audit";
import { ok, type Result } from "@/lib/core/result";
import { draftSeen } from "./draft-seen";
import { keepDraft } from "./keep-draft";
import type { SavePageInput } from "./schema";
import { publishDraft } from "./store";

type Published = { readonly number: number; readonly seen: string };

/** Saves the draft and makes it what visitors see, from their next page on. What was published before is kept. */
export async function publishPage(
  scope: TenantScope,
  input: SavePageInput,
): Promise<Result<Published, "version_conflict" | "unknown_picture", ConflictDetail | undefined>> {
  return withTenant(scope, async (tx) => {
    const kept = await keepDraft(tx, scope, input);
    if (!kept.ok) return kept;
    const number = await publishDraft(tx, scope, {
      ...{ at: new Date(scope.nowMs), by: actorNameOf(scope.actor) },
    });
    await writeAudit(tx, scope, {
      ...{ action: "page:edit", subjectType: "page", detail: { number } },
    });
    return ok({ number, seen: draftSeen(undefined) });
  });
}
