import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { removeOwed } from "@/lib/storage/remove-owed";
import type { RemoveDocumentInput } from "./schema";
import { deleteDocument } from "./store";

/** Takes a document away from its client. That its file is owed to go is noted by the database. */
export async function removeDocument(
  scope: TenantScope,
  { documentId }: RemoveDocumentInput,
): Promise<Result<null, "not_found">> {
  const removed = await withTenant(scope, async (tx) => {
    const key = await deleteDocument(tx, scope, documentId);
    if (!key) return undefined;
    await writeAudit(tx, scope, {
      ...{ action: "document:remove", subjectType: "document", subjectId: documentId },
    });
    return key;
  });
  if (!removed) return fail("not_found");
  await removeOwed(scope, [removed]);
  return ok(null);
}
