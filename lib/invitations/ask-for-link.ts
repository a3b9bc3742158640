import "server-only";
import type { z } from "zod";
import type { TenantScope } from "@/db/scope";
import { ok, type Result } from "@/lib/core/result";
import { log } from "@/lib/log";
import { freshLinkLimit } from "@/lib/rate-limit/limits";
import { type RateLimited, takeHits } from "@/lib/rate-limit/take-hits";
import type { askForLinkInput } from "./schema";
import { sendFreshLinks } from "./send-fresh-links";

/**
 * Mails a fresh link to whoever has that e-mail here. Whether anybody has it, neither the answer tells nor its time:
 * the looking up is not waited for, and asking counts alike for every e-mail typed.
 */
export async function askForLink(
  scope: TenantScope,
  { email }: z.output<typeof askForLinkInput>,
): Promise<Result<null, "rate_limited", RateLimited>> {
  const key = `${scope.tenant.id} ${email}`;
  const admission = await takeHits(
    [{ kind: "fresh-link", key, limit: freshLinkLimit }],
    scope.nowMs,
  );
  if (!admission.ok) return admission;
  sendFreshLinks(scope, email).catch((error: unknown) =>
    log.error({ err: error, tenantId: scope.tenant.id }, "a fresh link could not be owed"),
  );
  return ok(null);
}
