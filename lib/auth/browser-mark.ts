import "server-only";
import { createHmac } from "node:crypto";
import { sameSecret } from "@/lib/auth/same-secret";
import { env } from "@/lib/env";

/** What a browser shows to have done something: of those facts nobody else can make it. 43 characters. */
export function browserMark(purpose: string, facts: readonly string[]): string {
  return createHmac("sha256", env().LINK_SECRET)
    .update(JSON.stringify(["browser", purpose, ...facts]))
    .digest("base64url");
}

export function isBrowserMark(
  mark: string | undefined,
  purpose: string,
  facts: readonly string[],
): boolean {
  return sameSecret(mark ?? "", browserMark(purpose, facts));
}
