import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { removeOpeningsInput } from "./opening-schema";
import { deleteOpenings, lockOpenings, selectStandingInOpenings, those } from "./opening-store";
import { readStanding, standingDetail } from "./standing";
import type { StandingDetail } from "./standing-detail";

export type RemovedOpenings = {
  readonly removed: number;
  /** Appointments booked in what was removed: they stand, and somebody may want to move them. */
  readonly standingAppointments: number;
};

/**
 * Undoes a batch of openings, or removes one of them. Where appointments were booked in them, only once the person has
 * confirmed their number; they stay as they are.
 */
export function removeOpenings(
  scope: TenantScope,
  { confirmedStanding = 0, ...which }: z.output<typeof removeOpeningsInput>,
): Promise<Result<RemovedOpenings, "not_found" | "confirmation_needed", StandingDetail>> {
  return withTenant(scope, async (tx) => {
    const found = await lockOpenings(tx, scope, which);
    const [first] = found;
    if (!first) return fail("not_found");
    const [standing] = await selectStandingInOpenings(tx, scope, those(scope, which));
    const standingAppointments = standing?.count ?? 0;
    if (standingAppointments > 0 && standingAppointments !== confirmedStanding) {
      const named = await readStanding(tx, scope, { ids: standing?.ids ?? [], from: new Date(0) });
      return fail("confirmation_needed", standingDetail(scope, named));
    }
    await deleteOpenings(tx, scope, which);
    await writeAudit(tx, scope, {
      action: "opening:remove",
      subjectType: "opening_batch",
      subjectId: first.batchId,
      detail: { openings: found.map(({ id }) => id) },
    });
    return ok({ removed: found.length, standingAppointments });
  });
}
