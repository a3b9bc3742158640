import "server-only";
import type { z } from "zod";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { removeOpeningsInput } from "./schema";
import { countStanding, deleteOpenings } from "./store";

export type RemovedOpenings = {
  readonly removed: number;
  /** Appointments inside of what was removed: they stand, and somebody may want to move them. */
  readonly standingAppointments: number;
};

/** Undoes a batch of openings, or removes one of them. Appointments that were booked in them stay as they are. */
export function removeOpenings(
  scope: TenantScope,
  input: z.output<typeof removeOpeningsInput>,
): Promise<Result<RemovedOpenings, "not_found", undefined>> {
  return withTenant(scope, async (tx) => {
    const removed = await deleteOpenings(tx, scope, input);
    const [first] = removed;
    if (!first) return fail("not_found");
    const standing = await Promise.all(removed.map((each) => countStanding(tx, scope, each)));
    await writeAudit(tx, scope, {
      action: "opening:remove",
      subjectType: "opening_batch",
      subjectId: first.batchId,
      detail: { openings: removed.map(({ id }) => id) },
    });
    const standingAppointments = standing.reduce((sum, each) => sum + each, 0);
    return ok({ removed: removed.length, standingAppointments });
  });
}
