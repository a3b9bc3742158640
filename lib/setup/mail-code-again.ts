import "server-only";
import { withSystem } from "@/db/scope";
import type { VisitorScope } from "@/lib/auth/visitor";
import { fail, ok, type Result } from "@/lib/core/result";
import { env } from "@/lib/env";
import { openLetter, spendLetter } from "@/lib/letters/open-letter";
import { kickLetters } from "@/lib/letters/send-letters";
import { writeLetter } from "@/lib/letters/write-letter";
import { letterLimits } from "@/lib/rate-limit/limits";
import { type RateLimited, takeHits } from "@/lib/rate-limit/take-hits";
import { signUpMinutes } from "./ask-sign-up";
import type { MailCodeAgainInput } from "./schema";

/** Mails another code to whoever waits for one; the former opens nothing any more. Counts like asking from the start. */
export async function mailCodeAgain(
  { nowMs, address }: VisitorScope,
  { letterId }: MailCodeAgainInput,
): Promise<
  Result<{ readonly letterId: string }, "code_expired" | "rate_limited", RateLimited | undefined>
> {
  if (env().RATE_LIMITS) {
    const bucket = { kind: "letter-address", key: address, limit: letterLimits.address };
    const admission = await takeHits([bucket], nowMs);
    if (!admission.ok) return admission;
  }
  const again = await withSystem(async (tx) => {
    const letter = await openLetter(tx, "sign_up", letterId);
    if (!letter) return fail("code_expired");
    const { email, locale, about } = letter;
    if (env().RATE_LIMITS) {
      const bucket = { kind: "letter-email", key: email, limit: letterLimits.email };
      const admission = await takeHits([bucket], nowMs);
      if (!admission.ok) return admission;
    }
    await spendLetter(tx, letter);
    return ok({
      letterId: await writeLetter(tx, { email, locale, about, validMinutes: signUpMinutes }),
    });
  });
  if (again.ok) kickLetters();
  return again;
}
