import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";

/** Whether somebody knows a secret; takes the same time whatever is wrong with what they gave. */
export function sameSecret(given: string, right: string): boolean {
  return timingSafeEqual(digest(given), digest(right));
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
