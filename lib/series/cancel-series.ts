import "server-only";
import type { z } from "zod";
import type { TenantScope, Tx } from "@/db/scope";
import { type CancelCode, cancelRow } from "@/lib/appointments/cancel-appointment";
import type { Changed, ChangedAppointment } from "@/lib/appointments/change-appointment";
import { changeTogether } from "@/lib/appointments/change-together";
import { fail, ok, type Result } from "@/lib/core/result";
import { inReach } from "./in-reach";
import type { cancelSeriesInput } from "./schema";
import { selectMembers } from "./store";

type CancelSeriesInput = z.output<typeof cancelSeriesInput>;

/**
 * Cancels an appointment of a series, it and those after it, or all that are still ahead: together or not at all.
 * `version_conflict` where it changed meanwhile, or where they are no longer as many as the person was told.
 */
export async function cancelSeries(
  scope: TenantScope,
  input: CancelSeriesInput,
): Promise<Result<readonly ChangedAppointment[], CancelCode, undefined>> {
  if (scope.actor.kind === "member" && !input.reason) return fail("reason_required");
  return changeTogether<CancelCode, undefined>(
    scope,
    (tx) => find(tx, scope, input),
    async (tx, rows) => {
      const changed: Changed[] = [];
      for (const row of rows) {
        const isNamed = row.id === input.appointmentId;
        const cancelled = await cancelRow(tx, scope, row, {
          appointmentId: row.id,
          ...{ reason: input.reason, tellsClient: input.tellsClient },
          canBeUndone: input.canBeUndone,
          ...(isNamed ? { expectedVersion: input.expectedVersion } : {}),
        });
        if (!cancelled.ok) return cancelled;
        changed.push(cancelled.value);
      }
      return ok(changed);
    },
  );
}

async function find(
  tx: Tx,
  scope: TenantScope,
  { appointmentId, reach, expectedCount }: CancelSeriesInput,
): Promise<Result<readonly string[], "version_conflict", undefined>> {
  const members = await selectMembers(tx, scope, appointmentId);
  if (members.length === 0) return ok([appointmentId]);
  const ids = inReach(members, appointmentId, reach, scope.nowMs).map(({ id }) => id);
  const isAsTold = expectedCount === undefined || expectedCount === ids.length;
  return isAsTold ? ok(ids) : fail("version_conflict");
}
