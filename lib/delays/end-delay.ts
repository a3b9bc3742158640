import "server-only";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { actorNameOf, writeAudit } from "@/lib/audit/write-audit";
import { giveFreeAgain } from "@/lib/availability/keep-free";
import { fail, ok, type Result } from "@/lib/core/result";
import { mayActOnProfessional } from "@/lib/core/tenancy/permissions";
import { withholdDelayNews } from "@/lib/notifications/outbox";
import type { DelayIdInput } from "./schema";
import { lockDelay, updateDelay } from "./store";

/**
 * A professional has caught up: nobody is told of a delay any more, and what was kept free can be booked. Who was moved
 * stays where they are. Ending it twice is ending it once.
 */
export function endDelay(
  scope: TenantScope,
  { delayId }: DelayIdInput,
): Promise<Result<{ id: string }, "not_found", undefined>> {
  return withTenant(scope, async (tx) => {
    const found = await lockDelay(tx, scope, delayId);
    if (!found || !mayActOnProfessional(scope.actor, found.professionalId)) {
      return fail("not_found");
    }
    if (found.endedAt) return ok({ id: delayId });
    await closeDelay(tx, scope, delayId);
    await writeAudit(tx, scope, {
      ...{ action: "delay:end", subjectType: "delay", subjectId: delayId },
    });
    return ok({ id: delayId });
  });
}

/** Ends a locked delay: also one that another takes the place of. */
export async function closeDelay(tx: Tx, scope: TenantScope, delayId: string): Promise<void> {
  await updateDelay(tx, scope, delayId, {
    endedAt: new Date(scope.nowMs),
    endedBy: actorNameOf(scope.actor),
  });
  await giveFreeAgain(tx, scope, delayId);
  await withholdDelayNews(tx, scope, delayId);
}
