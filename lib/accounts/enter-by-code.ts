import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { sameSecret } from "@/lib/auth/same-secret";
import { fail, ok, type Result } from "@/lib/core/result";
import { linkEnd } from "@/lib/invitations/link-end";
import { openSession } from "@/lib/invitations/open-session";
import { emailCode } from "@/lib/invitations/token";
import { entryCodeLimits } from "@/lib/rate-limit/limits";
import { type Bucket, type RateLimited, returnHits, takeHits } from "@/lib/rate-limit/take-hits";
import { browserOf, giveEntry } from "./browser";
import { forgetEmail } from "./entering-email";
import type { EnterByCodeInput } from "./schema";
import { countTry, deleteCode, giveBackTry, selectPeople } from "./store";
import { type People, whoEnters } from "./who-enters";

/** Tries of one code after which another has to be asked for. */
const mostTries = 5;

/**
 * Opens the portal of whoever has that e-mail here, once for a code that was mailed to it. A wrong code, one that is
 * used, spent or too old, and an e-mail that nobody has answer alike.
 */
export async function enterByCode(
  scope: TenantScope,
  { email, code, personId }: EnterByCodeInput,
): Promise<
  Result<null, "wrong_entry_code" | "choose_person" | "rate_limited", RateLimited | People>
> {
  const browser = await browserOf(scope);
  const buckets = bucketsOf(`${scope.tenant.id} ${email}`, browser.address);
  const admission = await takeHits(buckets, scope.nowMs);
  if (!admission.ok) return admission;

  const opened = await withTenant(scope, async (tx) => {
    const id = await countTry(tx, scope, email, mostTries);
    const people = await selectPeople(tx, scope, email);
    const isRight = sameSecret(code, emailCode(scope.tenant.id, id ?? noCode));
    if (!id || !isRight || people.length === 0) return fail("wrong_entry_code");
    const person = whoEnters(whoMayBe(people), personId);
    if (!person.ok) {
      await giveBackTry(tx, scope, id);
      return person;
    }
    await deleteCode(tx, scope, id);
    const opening = { clientId: person.value.id, openedBy: "code" } as const;
    return ok(await openSession(tx, scope, { ...opening, expiresAt: linkEnd(scope) }, browser));
  });
  if (!opened.ok && opened.code === "wrong_entry_code") return opened;
  await returnHits(buckets, scope.nowMs);
  if (!opened.ok) return opened;
  await giveEntry(scope, opened.value);
  await forgetEmail(scope);
  return ok(null);
}

/** Whom another of them looks after is reached in that one's portal, and need not be asked for. */
function whoMayBe<P extends { readonly isLookedAfter: boolean }>(people: readonly P[]) {
  const own = people.filter(({ isLookedAfter }) => !isLookedAfter);
  // Two who look after each other have nobody else to come in by.
  return own.length > 0 ? own : people;
}

/** What is compared where there is no code takes as long. */
const noCode = "00000000-0000-0000-0000-000000000000";

function bucketsOf(whom: string, address: string): Bucket[] {
  const { pair, tried } = entryCodeLimits;
  return [
    { kind: "entry-code-pair", key: `${whom} ${address}`, limit: pair },
    { kind: "entry-code-tried", key: whom, limit: tried },
  ];
}
