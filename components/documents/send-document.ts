import type { ActionState } from "@/lib/core/action-state";
import { maxDocumentBytes } from "@/lib/core/documents/limits";
import { sniffDocument } from "@/lib/core/documents/sniff";

type Answer = ActionState<{ readonly id: string }>;

/** Sends a form with a document, unless it is plain that it would not be taken. */
export async function sendDocument(slug: string, form: FormData): Promise<Answer> {
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) {
    return { ok: false, code: "invalid_input", fields: { file: "required" } };
  }
  if (file.size > maxDocumentBytes) return { ok: false, code: "document_too_large" };
  const beginning = new Uint8Array(await file.slice(0, 16).arrayBuffer());
  if (!sniffDocument(beginning)) return { ok: false, code: "document_unsupported" };
  const response = await fetch(`/api/documents/${slug}`, { method: "POST", body: form });
  const body: unknown = await response.json();
  if (response.status === 201) return { ok: true, value: body as { id: string } };
  return refusal(body as Problem);
}

type Problem = {
  readonly code?: string;
  readonly errors?: readonly { readonly path: string; readonly code: string }[];
};

function refusal({ code = "unexpected", errors }: Problem): Answer {
  if (!errors) return { ok: false, code };
  const fields = Object.fromEntries(errors.map((each) => [each.path, each.code]));
  return { ok: false, code, fields };
}
