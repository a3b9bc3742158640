import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import type { PageContent } from "@/lib/core/pages/section";
import { fail, ok, type Result } from "@/lib/core/result";
import { draftSeen } from "./draft-seen";
import type { RestoreVersionInput } from "./schema";
import { lockDraft, selectVersion, writeDraft } from "./store";

/** Makes a draft of a version that was published once: to be looked at, and published again. */
export async function restoreVersion(
  scope: TenantScope,
  { versionId }: RestoreVersionInput,
): Promise<Result<{ readonly content: PageContent; readonly seen: string }, "not_found">> {
  return withTenant(scope, async (tx) => {
    await lockDraft(tx, scope);
    const content = await selectVersion(tx, scope, versionId);
    if (!content) return fail("not_found");
    await writeDraft(tx, scope, content);
    return ok({ content, seen: draftSeen(content) });
  });
}
