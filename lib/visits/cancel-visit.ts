import "server-only";
import type { z } from "zod";
import type { TenantScope } from "@/db/scope";
import { type CancelCode, cancelRow } from "@/lib/appointments/cancel-appointment";
import type { Changed, ChangedAppointment } from "@/lib/appointments/change-appointment";
import { changeTogether } from "@/lib/appointments/change-together";
import { canTransition } from "@/lib/core/appointments/status";
import { fail, ok, type Result } from "@/lib/core/result";
import type { cancelVisitInput } from "./schema";
import { selectVisitParts } from "./store";

/**
 * Cancels one part of a visit, or all of it that can still be cancelled: together or not at all. By the rules of every
 * cancellation; `version_conflict` where the part that was named changed meanwhile.
 */
export async function cancelVisit(
  scope: TenantScope,
  { appointmentId, reach, expectedVersion, ...given }: z.output<typeof cancelVisitInput>,
): Promise<
  Result<
    { readonly id: string; readonly cancelled: readonly ChangedAppointment[] },
    CancelCode,
    undefined
  >
> {
  if (scope.actor.kind === "member" && !given.reason) return fail("reason_required");
  const outcome = await changeTogether<CancelCode, undefined>(
    scope,
    async (tx) => {
      if (reach === "part") return ok([appointmentId]);
      const parts = await selectVisitParts(tx, scope, appointmentId);
      const open = parts.filter(({ id, status, startsAt }) => {
        const isAhead = startsAt.getTime() > scope.nowMs;
        return id === appointmentId || (isAhead && canTransition(status, "cancel"));
      });
      return ok(open.length > 0 ? open.map(({ id }) => id) : [appointmentId]);
    },
    async (tx, rows) => {
      const changed: Changed[] = [];
      for (const row of rows) {
        const expected = row.id === appointmentId ? { expectedVersion } : {};
        const target = { appointmentId: row.id, ...given, ...expected };
        const cancelled = await cancelRow(tx, scope, row, target);
        if (!cancelled.ok) return cancelled;
        changed.push(cancelled.value);
      }
      return ok(changed);
    },
  );
  return outcome.ok ? ok({ id: appointmentId, cancelled: outcome.value }) : outcome;
}
