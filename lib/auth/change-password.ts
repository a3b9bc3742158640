import "server-only";
import type { z } from "zod";
import { withIdentity } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { kickLetters } from "@/lib/letters/send-letters";
import { loginLimits } from "@/lib/rate-limit/limits";
import { returnHits, takeHits } from "@/lib/rate-limit/take-hits";
import { hashPassword, verifyPassword } from "./password";
import type { changePasswordInput } from "./schema";
import { currentLogin } from "./scope";
import { findPasswordHash, markAllEnded, updatePassword } from "./store";
import { tellOfNewPassword } from "./tell-of-new-password";
import type { VisitorScope } from "./visitor";

/** Whoever is logged in changes their own password; their logins elsewhere end. */
export async function changePassword(
  { nowMs }: VisitorScope,
  { currentPassword, password }: z.output<typeof changePasswordInput>,
): Promise<Result<null, "unauthenticated" | "wrong_password" | "rate_limited", unknown>> {
  const login = await currentLogin();
  if (!login) return fail("unauthenticated");
  const buckets = [{ kind: "own-password", key: login.userId, limit: loginLimits.pair }];
  const admission = await takeHits(buckets, nowMs);
  if (!admission.ok) return admission;
  const known = await withIdentity((tx) => findPasswordHash(tx, login.userId));
  if (!(await verifyPassword(known, currentPassword))) return fail("wrong_password");
  await returnHits(buckets, nowMs);
  const passwordHash = await hashPassword(password);
  await withIdentity(async (tx) => {
    await updatePassword(tx, login.userId, passwordHash);
    await markAllEnded(tx, login.userId, login.sessionId);
    await tellOfNewPassword(tx, login);
  });
  kickLetters();
  return ok(null);
}
