import "server-only";
import { readTenant, type TenantScope, type Tx, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { isGuessable } from "@/lib/core/portal/guessable";
import { fail, ok, type Result } from "@/lib/core/result";
import {
  closeOthers,
  isJustOpenedByCode,
  type ThisDevice,
  thisDevice,
} from "@/lib/invitations/this-device";
import { kickNotifications } from "@/lib/notifications/kick";
import { oweLinks } from "@/lib/notifications/write-links";
import { loginLimits } from "@/lib/rate-limit/limits";
import { type RateLimited, takeHits } from "@/lib/rate-limit/take-hits";
import type { SetPasswordInput } from "./schema";
import { findOwnAccount, upsertAccount } from "./store";

type Refusal = "not_found" | "email_first" | "password_guessable" | "wrong_password";

/**
 * Sets the password with which a client enters besides their links, or changes it: then every other device is closed.
 * The one that there is must be known, unless a code that was mailed has just opened the portal: it was forgotten.
 */
export async function setPassword(
  scope: TenantScope,
  { password, currentPassword }: SetPasswordInput,
): Promise<Result<null, Refusal | "rate_limited", RateLimited>> {
  const { actor } = scope;
  if (actor.kind !== "client") return fail("not_found");
  const { clientId } = actor;
  const here = await thisDevice();
  const [own, isFresh] = await readTenant(scope, (tx) => ownAccount(tx, scope, clientId, here));
  if (!own) return fail("not_found");
  if (!own.email) return fail("email_first");
  if (own.passwordHash && !isFresh) {
    const known = await isKnown(scope, clientId, own.passwordHash, currentPassword ?? "");
    if (!known.ok) return known;
  }
  if (isGuessable(password, own)) return fail("password_guessable");
  const passwordHash = await hashPassword(password);
  await withTenant(scope, async (tx) => {
    await upsertAccount(tx, scope, clientId, passwordHash);
    if (own.passwordHash) await closeOthers(tx, scope, clientId, here);
    await oweLinks(tx, scope, "password_changed", [clientId]);
    await writeAudit(tx, scope, {
      ...{ action: "client:edit", subjectType: "client", subjectId: clientId },
      detail: { change: "password_by_client" },
    });
  });
  kickNotifications(scope);
  return ok(null);
}

function ownAccount(tx: Tx, scope: TenantScope, clientId: string, device: ThisDevice) {
  return Promise.all([findOwnAccount(tx, scope, clientId), isJustOpenedByCode(tx, scope, device)]);
}

async function isKnown(scope: TenantScope, clientId: string, hash: string, typed: string) {
  const key = `${scope.tenant.id} ${clientId}`;
  const limit = loginLimits.pair;
  const admission = await takeHits([{ kind: "portal-password", key, limit }], scope.nowMs);
  if (!admission.ok) return admission;
  return (await verifyPassword(hash, typed)) ? ok(null) : fail("wrong_password");
}
