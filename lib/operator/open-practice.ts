import "server-only";
import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { ensureAccount } from "@/lib/auth/ensure-account";
import { hashPassword } from "@/lib/auth/password";
import type { OperatorScope } from "@/lib/auth/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { kickLetters } from "@/lib/letters/send-letters";
import { writeLetter } from "@/lib/letters/write-letter";
import { createTenant, openingTenant } from "@/lib/setup/create-tenant";
import type { openPracticeInput } from "./schema";
import { logOperator } from "./store";

const validMinutes = 7 * 24 * 60;

/**
 * Opens a practice for somebody, who is mailed a link that sets their password; where they have an account already, the
 * practice is added to it. `slug_taken`, `account_disabled`.
 */
export async function openPractice(
  scope: OperatorScope,
  input: z.output<typeof openPracticeInput>,
): Promise<
  Result<
    { readonly name: string; readonly email: string },
    "slug_taken" | "account_disabled",
    unknown
  >
> {
  const { practice: name, slug, sector, country, locale, planCode, name: ownerName, email } = input;
  // Nobody knows it: the letter's link sets the first one.
  const passwordHash = await hashPassword(randomBytes(32).toString("base64url"));
  const opened = await openingTenant(async (tx, tenantId) => {
    const account = await ensureAccount(tx, { email, name: ownerName, passwordHash, locale });
    if (account.isDisabled) return fail("account_disabled");
    const owner = { userId: account.userId, name: ownerName, email };
    const practice = { name, slug, sector, country, locale };
    await createTenant(tx, tenantId, { practice, planCode, owner });
    await writeLetter(tx, {
      ...{ email, locale, validMinutes, userId: account.userId },
      about: { kind: "owner_invited", practice: { name, slug } },
    });
    await logOperator(tx, scope, { action: "tenant_opened", tenantId, detail: { slug, planCode } });
    return ok({ name, email });
  });
  if (opened.ok) kickLetters();
  return opened;
}
