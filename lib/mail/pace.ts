import "server-only";
import { setTimeout } from "node:timers/promises";
import { env } from "@/lib/env";
import { isSentByResend } from "./send-email";
import { takeTurns } from "./turns";

/** How many may leave side by side, of the most that somebody would send so. */
export function mailsAtOnce(most: number): number {
  return isSentByResend() ? Math.min(most, env().RESEND_PER_SECOND) : most;
}

/**
 * Waits until so many mails may leave: a process hands no more than RESEND_PER_SECOND to its provider, whoever sends.
 * To be asked before a message is looked at a last time, so that none grows old while it waits.
 */
export async function awaitTurns(count: number): Promise<void> {
  if (count === 0 || !isSentByResend()) return;
  const waitMs = takeTurns(count, env().RESEND_PER_SECOND, performance.now());
  if (waitMs > 0) await setTimeout(waitMs);
}
