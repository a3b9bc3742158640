import "server-only";
import { env } from "@/lib/env";
import type { Pace } from "@/lib/pace/await-turns";
import { isSentByResend, resendHost } from "./driver";

/** What the mail provider takes of our account; undefined where mail is kept in our own inbox. */
export function mailPace(): Pace | undefined {
  if (!isSentByResend()) return undefined;
  return { provider: resendHost(), perSecond: env().RESEND_PER_SECOND };
}

/** How many may leave side by side, of the most that somebody would send so. */
export function mailsAtOnce(most: number): number {
  return Math.min(most, mailPace()?.perSecond ?? most);
}
