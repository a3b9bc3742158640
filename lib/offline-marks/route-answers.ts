import "server-only";
import type { ApiAnswer } from "@/lib/api/answer-response";
import type { ApiCall } from "@/lib/api/api-route";
import { jsonBody } from "@/lib/api/json-body";
import { invalidFields } from "@/lib/http/invalid-fields";
import { applyMarks } from "./apply-marks";
import { loadOfflineList } from "./load-offline-list";
import { sendMarksInput } from "./schema";

export async function offlineListAnswer({ scope }: ApiCall): Promise<ApiAnswer> {
  const list = await loadOfflineList(scope);
  return list.ok ? { status: 200, body: list.value } : { problem: { code: list.code } };
}

export async function marksAnswer({ scope, request }: ApiCall): Promise<ApiAnswer> {
  const body = await jsonBody(request);
  if (!body.ok) return { problem: { code: body.code } };
  const parsed = sendMarksInput.safeParse(body.value);
  if (!parsed.success) {
    return { problem: { code: "invalid_input", fields: invalidFields(parsed.error, body.value) } };
  }
  const applied = await applyMarks(scope, parsed.data);
  return applied.ok ? { status: 200, body: applied.value } : { problem: { code: applied.code } };
}
