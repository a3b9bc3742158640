import "server-only";
import type { z } from "zod";
import { withIdentity } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { loginLimits } from "@/lib/rate-limit/limits";
import { type Bucket, type RateLimited, returnHits, takeHits } from "@/lib/rate-limit/take-hits";
import { verifyPassword } from "./password";
import type { credentialsInput } from "./schema";
import { sessionDays } from "./session-cookie";
import { deleteSpentSessions, findAccount, insertSession } from "./store";
import type { VisitorScope } from "./visitor";

/**
 * Opens a login for an e-mail and its password. An unknown e-mail, a wrong password and a disabled account answer
 * alike, in words and in time. Only failures count against the limits, which are the same for any e-mail typed.
 */
export async function startSession(
  { nowMs, address, userAgent }: VisitorScope,
  { email, password }: z.output<typeof credentialsInput>,
): Promise<Result<{ sessionId: string }, "wrong_credentials" | "rate_limited", RateLimited>> {
  const buckets = bucketsOf(email.toLowerCase(), address);
  const admission = await takeHits(buckets, nowMs);
  if (!admission.ok) return admission;

  const account = await withIdentity((tx) => findAccount(tx, email));
  const matches = await verifyPassword(account?.passwordHash, password);
  if (!account || !matches || account.disabledAt) return fail("wrong_credentials");

  await returnHits(buckets, nowMs);
  const sessionId = await withIdentity(async (tx) => {
    await deleteSpentSessions(tx, account.id);
    return insertSession(tx, { userId: account.id, userAgent, days: sessionDays });
  });
  return ok({ sessionId });
}

function bucketsOf(email: string, address: string): Bucket[] {
  return [
    { kind: "login-pair", key: `${email} ${address}`, limit: loginLimits.pair },
    { kind: "login-address", key: address, limit: loginLimits.address },
    { kind: "login-email", key: email, limit: loginLimits.email },
  ];
}
