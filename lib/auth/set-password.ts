import "server-only";
import type { z } from "zod";
import { withIdentity } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { openByToken, spendLetter } from "@/lib/letters/open-letter";
import { kickLetters } from "@/lib/letters/send-letters";
import { letterTryLimit } from "@/lib/rate-limit/limits";
import { takeHits } from "@/lib/rate-limit/take-hits";
import { choicePath } from "./home-path";
import { openSession } from "./open-session";
import { hashPassword } from "./password";
import type { setPasswordInput } from "./schema";
import { findAccount, markAllEnded, updatePassword } from "./store";
import { tellOfNewPassword } from "./tell-of-new-password";
import type { VisitorScope } from "./visitor";

/**
 * The link of a letter sets a password, once: every login of that account ends but the one it opens here. `to` is where
 * work goes on.
 */
export async function setPassword(
  visitor: VisitorScope,
  { token, password }: z.output<typeof setPasswordInput>,
): Promise<Result<{ readonly to: string }, "link_expired" | "rate_limited", unknown>> {
  const bucket = { kind: "letter-try", key: visitor.address, limit: letterTryLimit };
  const admission = await takeHits([bucket], visitor.nowMs);
  if (!admission.ok) return admission;
  const passwordHash = await hashPassword(password);
  const done = await withIdentity(async (tx) => {
    const letter = await openByToken(tx, token);
    if (!letter.ok) return letter;
    const { about, email } = letter.value;
    const opens = about.kind === "owner_invited" || about.kind === "password_forgotten";
    const account = opens ? await findAccount(tx, email) : undefined;
    if (!account || account.disabledAt) return fail("link_expired");
    await updatePassword(tx, account.id, passwordHash);
    await markAllEnded(tx, account.id);
    await spendLetter(tx, letter.value);
    const { locale } = letter.value;
    if (about.kind === "password_forgotten") {
      await tellOfNewPassword(tx, { userId: account.id, email, locale });
    }
    return ok({ userId: account.id, about });
  });
  if (!done.ok) return done;
  const { userId, about } = done.value;
  await openSession(visitor, userId);
  kickLetters();
  const isInvited = about.kind === "owner_invited";
  return ok({ to: isInvited ? `/dashboard/${about.practice.slug}/setup` : choicePath });
}
