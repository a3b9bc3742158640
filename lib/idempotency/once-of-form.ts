import "server-only";
import { createHash } from "node:crypto";
import type { OnceKey } from "./answer-once";

/** The same form with the same contents is the same intent; changed contents are another. None without a form. */
export function onceOfForm(formId: string | undefined, input: unknown): OnceKey | undefined {
  if (!formId) return undefined;
  const requestHash = createHash("sha256").update(JSON.stringify(input)).digest();
  return {
    key: `form:${formId}:${requestHash.toString("base64url")}`,
    requestHash,
    keepRefusals: false,
  };
}
