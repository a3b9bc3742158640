import "server-only";
import { createHash } from "node:crypto";

/**
 * A short sign of how something stood when it was shown: whoever saves brings it back, and where it no longer matches,
 * somebody else saved in between. Equal facts in the same order of keys have equal signs.
 */
export function fingerprintOf(facts: unknown): string {
  return createHash("sha256").update(JSON.stringify(facts)).digest("base64url").slice(0, 20);
}
