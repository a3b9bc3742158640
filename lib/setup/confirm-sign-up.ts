import "server-only";
import { ensureAccount } from "@/lib/auth/ensure-account";
import { openSession } from "@/lib/auth/open-session";
import type { VisitorScope } from "@/lib/auth/visitor";
import { fail, ok, type Result } from "@/lib/core/result";
import { openByCode, spendLetter } from "@/lib/letters/open-letter";
import { letterTryLimit } from "@/lib/rate-limit/limits";
import { takeHits } from "@/lib/rate-limit/take-hits";
import { createTenant, openingTenant } from "./create-tenant";
import type { ConfirmSignUpInput } from "./schema";

export type SignedUp = {
  readonly slug: string;
  /** Whether this browser is logged in now: who had an account already logs in with its password. */
  readonly isEntered: boolean;
};

type Code = "code_expired" | "wrong_code" | "slug_taken" | "account_disabled" | "rate_limited";

/** The code that was mailed opens the practice: its owner's account, if there is none yet, and all that it starts with. */
export async function confirmSignUp(
  visitor: VisitorScope,
  { letterId, code, slug }: ConfirmSignUpInput,
): Promise<Result<SignedUp, Code, unknown>> {
  const bucket = { kind: "letter-try", key: visitor.address, limit: letterTryLimit };
  const admission = await takeHits([bucket], visitor.nowMs);
  if (!admission.ok) return admission;
  const opened = await openingTenant(async (tx, tenantId) => {
    const letter = await openByCode(tx, "sign_up", { letterId, code });
    if (!letter.ok) return letter;
    const { email, about } = letter.value;
    const practice = { ...about.practice, slug: slug ?? about.practice.slug };
    const { ownerName: name, passwordHash } = about;
    const account = await ensureAccount(tx, {
      ...{ email, name, passwordHash, locale: practice.locale },
    });
    if (account.isDisabled) return fail("account_disabled");
    const owner = { userId: account.userId, name, email };
    const made = await createTenant(tx, tenantId, {
      ...{ practice, planCode: "start", owner, contactEmail: email },
    });
    await spendLetter(tx, letter.value);
    return ok({ slug: made.slug, account });
  });
  if (!opened.ok) return opened;
  const { account, slug: openedSlug } = opened.value;
  if (account.isNew) await openSession(visitor, account.userId);
  return ok({ slug: openedSlug, isEntered: account.isNew });
}
