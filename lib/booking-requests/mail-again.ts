import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { kickNotifications } from "@/lib/notifications/kick";
import { oweRequestMail } from "@/lib/notifications/write-links";
import { emailCodeLimit } from "@/lib/rate-limit/limits";
import { type RateLimited, takeHits } from "@/lib/rate-limit/take-hits";
import { mostMails } from "./request";
import type { mailAgainInput } from "./schema";
import { changeMail, lockRequest } from "./store";

type Code = "not_found" | "rate_limited" | "request_expired" | "too_many_mails";

/**
 * Mails another code, to the same e-mail or to the right one; the former code counts no more. The time is kept no longer
 * for it. A request has a few mails, an e-mail a few in an hour.
 */
export async function mailAgain(
  scope: TenantScope,
  { requestId, email }: z.output<typeof mailAgainInput>,
): Promise<Result<{ readonly requestId: string }, Code, RateLimited | undefined>> {
  const key = `${scope.tenant.id} ${email}`;
  const admitted = await takeHits(
    [{ kind: "email-code", key, limit: emailCodeLimit }],
    scope.nowMs,
  );
  if (!admitted.ok) return admitted;
  const outcome = await withTenant(scope, async (tx) => {
    const request = await lockRequest(tx, scope, requestId);
    if (!request) return fail("not_found" as const);
    if (request.appointmentId) return ok({ requestId });
    if (request.isExpired) return fail("request_expired" as const);
    if (request.mails >= mostMails) return fail("too_many_mails" as const);
    await changeMail(tx, scope, { id: requestId, email, codeId: randomUUID() });
    await oweRequestMail(tx, scope, requestId);
    return ok({ requestId });
  });
  if (outcome.ok) kickNotifications(scope);
  return outcome;
}
