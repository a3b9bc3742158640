import "server-only";
import type { ApiAnswer } from "@/lib/api/answer-response";
import type { ApiCall } from "@/lib/api/api-route";
import { readAtMost } from "@/lib/api/read-at-most";
import { maxUploadBytes } from "@/lib/core/images/limits";
import { uploadPicture } from "./upload-picture";

/** A picture as the body of a POST, nothing around it. */
export async function uploadAnswer({ scope, request }: ApiCall): Promise<ApiAnswer> {
  const bytes = await readAtMost(request, maxUploadBytes);
  if (!bytes) return { problem: { code: "image_too_large" } };
  const uploaded = await uploadPicture(scope, bytes);
  return uploaded.ok ? { status: 201, body: uploaded.value } : { problem: { code: uploaded.code } };
}
