import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { type ConflictDetail, versionConflict } from "@/lib/audit/conflict";
import { pictureIds } from "@/lib/core/pages/section";
import { fail, ok, type Result } from "@/lib/core/result";
import { draftSeen } from "./draft-seen";
import type { SavePageInput } from "./schema";
import { lockDraft, selectPictures, writeDraft } from "./store";

/** Inside a change: writes the draft unless somebody else did since it was seen. */
export async function keepDraft(
  tx: Tx,
  scope: TenantScope,
  { seen, content }: SavePageInput,
): Promise<Result<null, "version_conflict" | "unknown_picture", ConflictDetail | undefined>> {
  const now = draftSeen(await lockDraft(tx, scope));
  if (seen !== undefined && seen !== now) return versionConflict(tx, scope, now, { type: "page" });
  const ids = pictureIds(content);
  const known = ids.length > 0 ? await selectPictures(tx, scope, ids) : [];
  if (known.length < ids.length) return fail("unknown_picture");
  await writeDraft(tx, scope, content);
  return ok(null);
}
