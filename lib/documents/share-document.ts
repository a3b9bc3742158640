import "server-only";
import { randomUUID } from "node:crypto";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { actorNameOf, writeAudit } from "@/lib/audit/write-audit";
import { type DocumentKind, maxDocuments } from "@/lib/core/documents/limits";
import { isWhole, sniffDocument } from "@/lib/core/documents/sniff";
import { fail, ok, type Result } from "@/lib/core/result";
import type { StorageRefusal } from "@/lib/storage/file-storage";
import { keepFiles } from "@/lib/storage/keep-files";
import type { ShareDocumentInput } from "./schema";
import { insertDocument, lockDocuments } from "./store";

type Refusal = "not_found" | "document_unsupported" | "document_cut_off" | "too_many_documents";

/** Shares a file with a client: judged by its bytes, kept as it is. */
export async function shareDocument(
  scope: TenantScope,
  { clientId, name }: ShareDocumentInput,
  bytes: Uint8Array,
): Promise<Result<{ id: string }, Refusal | StorageRefusal>> {
  const kind = sniffDocument(bytes);
  if (!kind) return fail("document_unsupported");
  if (!isWhole(bytes, kind)) return fail("document_cut_off");
  const mayShare = await withTenant(scope, (tx) => room(tx, scope, clientId));
  if (!mayShare.ok) return mayShare;
  const fileKey = `${scope.tenant.id}/documents/${randomUUID()}`;
  return keepFiles(scope, {
    files: new Map([[fileKey, bytes]]),
    record: (tx) =>
      record(tx, scope, { clientId, name, kind, fileKey, sizeBytes: bytes.byteLength }),
  });
}

type Facts = ShareDocumentInput & {
  readonly kind: DocumentKind;
  readonly fileKey: string;
  readonly sizeBytes: number;
};

async function record(tx: Tx, scope: TenantScope, facts: Facts) {
  const mayShare = await room(tx, scope, facts.clientId);
  if (!mayShare.ok) return mayShare;
  const id = await insertDocument(tx, scope, { ...facts, sharedBy: actorNameOf(scope.actor) });
  await writeAudit(tx, scope, {
    ...{ action: "document:share", subjectType: "document", subjectId: id },
    detail: { clientId: facts.clientId, kind: facts.kind },
  });
  return ok({ id });
}

/** Whether there is such a client, and place for one more. */
async function room(tx: Tx, scope: TenantScope, clientId: string) {
  const count = await lockDocuments(tx, scope, clientId);
  if (count === undefined) return fail("not_found");
  return count < maxDocuments ? ok(null) : fail("too_many_documents");
}
