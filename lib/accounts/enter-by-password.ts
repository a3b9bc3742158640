import "server-only";
import { readTenant, type TenantScope, withTenant } from "@/db/scope";
import { verifyPassword } from "@/lib/auth/password";
import { fail, ok, type Result } from "@/lib/core/result";
import { linkEnd } from "@/lib/invitations/link-end";
import { openSession } from "@/lib/invitations/open-session";
import { loginLimits } from "@/lib/rate-limit/limits";
import { type Bucket, type RateLimited, returnHits, takeHits } from "@/lib/rate-limit/take-hits";
import { browserOf, giveEntry } from "./browser";
import type { EnterByPasswordInput } from "./schema";
import { selectAccounts } from "./store";
import { type People, type Person, whoEnters } from "./who-enters";

/**
 * Opens the portal of whoever has that e-mail and password here. An unknown e-mail, one without a password and a wrong
 * password answer alike, in words and in time; only failures count against the limits.
 */
export async function enterByPassword(
  scope: TenantScope,
  { email, password, personId }: EnterByPasswordInput,
): Promise<
  Result<null, "wrong_credentials" | "choose_person" | "rate_limited", RateLimited | People>
> {
  const browser = await browserOf(scope);
  const buckets = bucketsOf(`${scope.tenant.id} ${email}`, browser.address);
  const admission = await takeHits(buckets, scope.nowMs);
  if (!admission.ok) return admission;

  const accounts = await readTenant(scope, (tx) => selectAccounts(tx, scope, email));
  const proven = await withThatPassword(accounts, password);
  if (proven.length === 0) return fail("wrong_credentials");

  await returnHits(buckets, scope.nowMs);
  const person = whoEnters(proven, personId);
  if (!person.ok) return person;
  const opening = { clientId: person.value.id, openedBy: "password" } as const;
  const opened = await withTenant(scope, (tx) =>
    openSession(tx, scope, { ...opening, expiresAt: linkEnd(scope) }, browser),
  );
  await giveEntry(scope, opened);
  return ok(null);
}

type Account = Person & { readonly passwordHash: string };

/** A family shares an e-mail: as much work for nobody as for so many, so that time does not tell who has a password. */
const alwaysVerified = 3;

async function withThatPassword(
  accounts: readonly Account[],
  password: string,
): Promise<readonly Account[]> {
  const proven: Account[] = [];
  for (let at = 0; at < Math.max(accounts.length, alwaysVerified); at += 1) {
    const account = accounts[at];
    const matches = await verifyPassword(account?.passwordHash, password);
    if (account && matches) proven.push(account);
  }
  return proven;
}

function bucketsOf(whom: string, address: string): Bucket[] {
  return [
    { kind: "portal-login-pair", key: `${whom} ${address}`, limit: loginLimits.pair },
    { kind: "portal-login-address", key: address, limit: loginLimits.address },
    { kind: "portal-login-email", key: whom, limit: loginLimits.email },
  ];
}
