import "server-only";
import { createHash, createHmac } from "node:crypto";
import { env } from "@/lib/env";

/**
 * The secret of a link to somebody's own place (`turn`) or to a waiting room's screen, 43 characters of base64url.
 * Derived from the row's id, so that it can be shown again; the database keeps only its hash.
 */
export function queueToken(kind: "turn" | "screen", id: string): string {
  return createHmac("sha256", env().LINK_SECRET).update(`queue:${kind}:${id}`).digest("base64url");
}

/** Undefined for what cannot be a token. */
export function queueTokenHash(token: string): Buffer | undefined {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  return createHash("sha256").update(token).digest();
}
