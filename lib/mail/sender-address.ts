import "server-only";
import { env } from "@/lib/env";

/** The bare address that our mail leaves from. */
export function senderAddress(): string {
  const { MAIL_FROM } = env();
  return /<([^<>]+)>\s*$/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM;
}
