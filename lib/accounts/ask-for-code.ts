import "server-only";
import type { z } from "zod";
import type { TenantScope } from "@/db/scope";
import { ok, type Result } from "@/lib/core/result";
import { log } from "@/lib/log";
import { entryCodeLimits } from "@/lib/rate-limit/limits";
import { type RateLimited, takeHits } from "@/lib/rate-limit/take-hits";
import { rememberEmail } from "./entering-email";
import type { askForCodeInput } from "./schema";
import { sendCode } from "./send-code";

/**
 * Mails a code to enter with to whoever has that e-mail here. Whether anybody has it, neither the answer tells nor its
 * time, as with fresh links.
 */
export async function askForCode(
  scope: TenantScope,
  { email }: z.output<typeof askForCodeInput>,
): Promise<Result<null, "rate_limited", RateLimited>> {
  const key = `${scope.tenant.id} ${email}`;
  const { asked, askedInADay } = entryCodeLimits;
  const admission = await takeHits(
    [
      { kind: "entry-code", key, limit: asked },
      { kind: "entry-code-day", key, limit: askedInADay },
    ],
    scope.nowMs,
  );
  if (!admission.ok) return admission;
  await rememberEmail(scope, email);
  sendCode(scope, email).catch((error: unknown) =>
    log.error({ err: error, tenantId: scope.tenant.id }, "a code to enter could not be owed"),
  );
  return ok(null);
}
