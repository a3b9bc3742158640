import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { attachmentHeader, typeOfDocument } from "@/lib/core/documents/file-name";
import { isUuid } from "@/lib/core/uuid";
import { storage } from "@/lib/storage/storage";
import { noDocument } from "./no-document";
import { selectDocument } from "./store";

type Asked = {
  readonly method: string;
  readonly clientIds: readonly string[];
  readonly id: string;
};

/**
 * A document of one of those clients, as a file to keep; whatever else is asked for is answered like a document that
 * never was. Nothing of it runs or is shown in our pages' name, and no cache keeps it.
 */
export async function serveDocument(scope: TenantScope, asked: Asked): Promise<Response> {
  const { method, clientIds, id } = asked;
  const document = [id, ...clientIds].every(isUuid)
    ? await readTenant(scope, (tx) => selectDocument(tx, scope, clientIds, id.toLowerCase()))
    : undefined;
  if (!document) return noDocument("not_found");
  const found = await (await storage())[method === "HEAD" ? "head" : "get"](document.fileKey);
  if (!found.ok) return noDocument(found.code);
  const body = "stream" in found.value ? found.value.stream : null;
  return new Response(body as ReadableStream | null, {
    headers: {
      "Content-Type": typeOfDocument(document.kind),
      "Content-Length": String(found.value.sizeBytes),
      "Content-Disposition": attachmentHeader(document.name, document.kind),
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}
