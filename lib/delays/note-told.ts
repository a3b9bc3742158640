import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { actorNameOf, writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { mayActOnProfessional } from "@/lib/core/tenancy/permissions";
import type { ToldByHandInput } from "./schema";
import { findNotice, updateNotice } from "./store";

/** Somebody called a client whom no mail reaches, or takes that tick back. */
export function noteTold(
  scope: TenantScope,
  { noticeId, isTold }: ToldByHandInput,
): Promise<Result<{ id: string }, "not_found", undefined>> {
  return withTenant(scope, async (tx) => {
    const found = await findNotice(tx, scope, noticeId);
    if (!found || !mayActOnProfessional(scope.actor, found.professionalId)) {
      return fail("not_found");
    }
    await updateNotice(tx, scope, noticeId, {
      calledAt: isTold ? new Date(scope.nowMs) : null,
      calledBy: isTold ? actorNameOf(scope.actor) : null,
    });
    await writeAudit(tx, scope, {
      ...{ action: "delay:told", subjectType: "appointment", detail: { isTold } },
      subjectId: found.notice.appointmentId,
    });
    return ok({ id: noticeId });
  });
}
