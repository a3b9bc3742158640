import "server-only";
import type { ApiAnswer } from "@/lib/api/answer-response";
import type { ApiCall } from "@/lib/api/api-route";
import { readAtMost } from "@/lib/api/read-at-most";
import { maxDocumentBytes } from "@/lib/core/documents/limits";
import { invalidFields } from "@/lib/http/invalid-fields";
import { shareDocumentInput } from "./schema";
import { shareDocument } from "./share-document";

/** What a form has around its file. */
const formBytes = 16 * 1024;

/** A form with `clientId`, `name` and `file`. */
export async function shareAnswer({ scope, request }: ApiCall): Promise<ApiAnswer> {
  const body = await readAtMost(request, maxDocumentBytes + formBytes);
  if (!body) return { problem: { code: "document_too_large" } };
  const form = await formOf(body, request.headers.get("content-type") ?? "");
  if (!form) return { problem: { code: "document_unsupported" } };
  const { file, ...given } = Object.fromEntries(form);
  const input = shareDocumentInput.safeParse(given);
  if (!input.success) {
    return { problem: { code: "invalid_input", fields: invalidFields(input.error, given) } };
  }
  if (!(file instanceof File)) return { problem: { code: "document_unsupported" } };
  if (file.size > maxDocumentBytes) return { problem: { code: "document_too_large" } };
  const shared = await shareDocument(scope, input.data, new Uint8Array(await file.arrayBuffer()));
  return shared.ok ? { status: 201, body: shared.value } : { problem: { code: shared.code } };
}

/** Undefined for what is no form, or was cut off. */
async function formOf(body: Uint8Array, type: string): Promise<FormData | undefined> {
  const sent = new Response(Buffer.from(body), { headers: { "Content-Type": type } });
  return sent.formData().catch(() => undefined);
}
