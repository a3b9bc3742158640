import { randomUUID } from "node:crypto";

/** The proxy's id when it is a plain one, so that its log and ours can be joined. */
export function requestIdOf(given: string | readonly string[] | null | undefined): string {
  return typeof given === "string" && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}
