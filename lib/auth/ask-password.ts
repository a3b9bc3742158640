import "server-only";
import type { z } from "zod";
import { withIdentity } from "@/db/scope";
import { ok, type Result } from "@/lib/core/result";
import { kickLetters } from "@/lib/letters/send-letters";
import { writeLetter } from "@/lib/letters/write-letter";
import { letterLimits } from "@/lib/rate-limit/limits";
import { type RateLimited, takeHits } from "@/lib/rate-limit/take-hits";
import type { askPasswordInput } from "./schema";
import type { VisitorScope } from "./visitor";

const validMinutes = 60;

/** Mails a link that sets a new password. Says and does the same for an e-mail without an account, which gets no mail. */
export async function askPassword(
  { nowMs, address }: VisitorScope,
  { email, locale }: z.output<typeof askPasswordInput>,
): Promise<Result<null, "rate_limited", RateLimited>> {
  const admission = await takeHits(
    [
      { kind: "letter-email", key: email, limit: letterLimits.email },
      { kind: "letter-address", key: address, limit: letterLimits.address },
    ],
    nowMs,
  );
  if (!admission.ok) return admission;
  const about = { kind: "password_forgotten" } as const;
  await withIdentity((tx) => writeLetter(tx, { email, locale, about, validMinutes }));
  kickLetters();
  return ok(null);
}
