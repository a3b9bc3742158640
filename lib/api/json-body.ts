import { fail, ok, type Result } from "@/lib/core/result";
import { readAtMost } from "./read-at-most";

const maxBodyBytes = 16 * 1024;

type Refusal = "unsupported_media_type" | "body_too_large" | "malformed_json";

/** The JSON of a request's body, of 16 KB at most: what is longer is not read to its end. */
export async function jsonBody(request: Request): Promise<Result<unknown, Refusal>> {
  const mediaType = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json") return fail("unsupported_media_type");
  const bytes = await readAtMost(request, maxBodyBytes);
  if (!bytes) return fail("body_too_large");
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    return fail("malformed_json");
  }
}
