import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import type { ConflictDetail } from "@/lib/audit/conflict";
import { ok, type Result } from "@/lib/core/result";
import { draftSeen } from "./draft-seen";
import { keepDraft } from "./keep-draft";
import type { SavePageInput } from "./schema";

/**
 * Keeps what the owner arranged so far; visitors see none of it. `version_conflict` when somebody saved since it was
 * `seen`; `unknown_picture` for one that is not the tenant's.
 */
export async function saveDraft(
  scope: TenantScope,
  input: SavePageInput,
): Promise<
  Result<
    { readonly seen: string },
    "version_conflict" | "unknown_picture",
    ConflictDetail | undefined
  >
> {
  return withTenant(scope, async (tx) => {
    const kept = await keepDraft(tx, scope, input);
    return kept.ok ? ok({ seen: draftSeen(input.content) }) : kept;
  });
}
