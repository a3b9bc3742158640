import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { kickNotifications } from "@/lib/notifications/kick";
import { oweEmailCode } from "@/lib/notifications/write-links";
import { emailCodeLimit } from "@/lib/rate-limit/limits";
import { type RateLimited, takeHits } from "@/lib/rate-limit/take-hits";
import type { changeEmailInput } from "./schema";
import { replaceEmailChange } from "./store";

const validMinutes = 30;

/** Mails a code to a client's new e-mail; until they write it down here the former one counts. */
export async function changeEmail(
  scope: TenantScope,
  { email }: z.output<typeof changeEmailInput>,
): Promise<Result<null, "not_found" | "rate_limited", RateLimited>> {
  const { actor, tenant, nowMs } = scope;
  if (actor.kind !== "client") return fail("not_found");
  const key = `${tenant.id} ${actor.clientId}`;
  const admission = await takeHits([{ kind: "email-code", key, limit: emailCodeLimit }], nowMs);
  if (!admission.ok) return admission;
  const id = randomUUID();
  await withTenant(scope, async (tx) => {
    const change = { id, clientId: actor.clientId, email, validMinutes };
    await replaceEmailChange(tx, scope, change);
    await oweEmailCode(tx, scope, id);
  });
  kickNotifications(scope);
  return ok(null);
}
