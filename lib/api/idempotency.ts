import { createHash } from "node:crypto";
import { fail, ok, type Result } from "@/lib/core/result";
import type { OnceKey } from "@/lib/idempotency/answer-once";

/** The caller's key for one intent. */
export function idempotencyKey(
  request: Request,
): Result<string, "idempotency_key_missing" | "idempotency_key_invalid"> {
  const key = request.headers.get("idempotency-key");
  if (key === null) return fail("idempotency_key_missing");
  return /^[\x21-\x7e]{1,200}$/.test(key) ? ok(key) : fail("idempotency_key_invalid");
}

/** What was understood is what is compared: spaces and the order of members make no other request. */
export function onceOf(key: string, input: unknown): OnceKey {
  const requestHash = createHash("sha256").update(JSON.stringify(input)).digest();
  return { key, requestHash, keepRefusals: true };
}
