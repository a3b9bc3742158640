import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { type ConflictDetail, versionConflict } from "@/lib/audit/conflict";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { AvailabilityMode } from "@/lib/core/scheduling/context";
import type { setAvailabilityModeInput } from "./opening-schema";
import { updateMode } from "./opening-store";
import { lockProfessionals, selectProfessionals } from "./store";

export type ModeSet = { readonly professionalId: string; readonly mode: AvailabilityMode };

/**
 * Where a professional's bookable time comes from. Appointments that stand stay as they are. `version_conflict` when
 * somebody else changed it since it was shown.
 */
export function setAvailabilityMode(
  scope: TenantScope,
  { professionalId, mode, expectedMode }: z.output<typeof setAvailabilityModeInput>,
): Promise<Result<ModeSet, "not_found" | "version_conflict", ConflictDetail>> {
  return withTenant(scope, async (tx) => {
    const [locked] = await lockProfessionals(tx, scope, [professionalId]);
    if (!locked) return fail("not_found");
    const [known] = await selectProfessionals(tx, scope, [professionalId]);
    if (!known) return fail("not_found");
    if (known.mode === mode) return ok({ professionalId, mode });
    if (known.mode !== expectedMode) {
      const subject = { type: "professional", id: professionalId };
      return versionConflict(tx, scope, known.mode, subject);
    }
    await updateMode(tx, scope, professionalId, mode);
    await writeAudit(tx, scope, {
      action: "hours:edit",
      subjectType: "professional",
      subjectId: professionalId,
      detail: { mode, before: known.mode },
    });
    return ok({ professionalId, mode });
  });
}
