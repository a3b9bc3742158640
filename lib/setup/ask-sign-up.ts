import "server-only";
import { withSystem } from "@/db/scope";
import { hashPassword } from "@/lib/auth/password";
import type { VisitorScope } from "@/lib/auth/visitor";
import { fail, ok, type Result } from "@/lib/core/result";
import { env } from "@/lib/env";
import { judgeForm } from "@/lib/human/judge-form";
import { kickLetters } from "@/lib/letters/send-letters";
import { writeLetter } from "@/lib/letters/write-letter";
import { letterLimits } from "@/lib/rate-limit/limits";
import { type RateLimited, takeHits } from "@/lib/rate-limit/take-hits";
import { freeSlug } from "./propose-slug";
import type { AskSignUpInput } from "./schema";
import { signUpsAreOpen } from "./sign-ups-are-open";

/** What the token of its form is made for: no tenant. */
export const signUpForm = "sign-up";

/** How long a code of a sign-up opens something. */
export const signUpMinutes = 60;

type Code =
  | "signups_closed"
  | "slug_taken"
  | "invalid_slug"
  | "reserved_slug"
  | "looks_automated"
  | "form_expired"
  | "too_fast"
  | "rate_limited";

/**
 * Somebody asks for a practice: a code is mailed, and nothing else exists until it is written down. Says the same, in
 * words and in time, whether or not the e-mail has an account.
 */
export async function askSignUp(
  { nowMs, address }: VisitorScope,
  input: AskSignUpInput,
): Promise<Result<{ readonly letterId: string }, Code, RateLimited | undefined>> {
  if (!signUpsAreOpen()) return fail("signups_closed");
  const { practice: name, slug, sector, country, locale, name: ownerName, email, password } = input;
  const free = await freeSlug(slug);
  if (!free.ok) return fail(free.code);
  if (env().RATE_LIMITS) {
    const judged = await judgeForm({ of: signUpForm, nowMs, address }, input);
    if (!judged.ok) return judged;
    const admission = await takeHits(
      [
        { kind: "letter-email", key: email, limit: letterLimits.email },
        { kind: "letter-address", key: address, limit: letterLimits.address },
      ],
      nowMs,
    );
    if (!admission.ok) return admission;
  }
  const passwordHash = await hashPassword(password);
  const practice = { name, slug, sector, country, locale };
  const letterId = await withSystem((tx) =>
    writeLetter(tx, {
      ...{ email, locale, validMinutes: signUpMinutes },
      about: { kind: "sign_up", practice, ownerName, passwordHash },
    }),
  );
  kickLetters();
  return ok({ letterId });
}
