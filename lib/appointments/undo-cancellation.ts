import "server-only";
import type { z } from "zod";
import type { TenantScope, Tx } from "@/db/scope";
import { decideUndoCancel } from "@/lib/core/appointments/decide-undo-cancel";
import { fail, ok, type Result } from "@/lib/core/result";
import { toMinute } from "@/lib/core/time/epoch";
import { loadWhoIsOffered } from "@/lib/waitlist/load-who-is-offered";
import { namesAlternatives, withAlternatives } from "./alternatives";
import { selectCancelledTogether, selectStatusBefore } from "./cancellation-store";
import { type Changed, type ChangedAppointment, isStale } from "./change-appointment";
import { changeTogether } from "./change-together";
import { catchLostRace, type LostRace } from "./lost-race";
import { knowsOf } from "./notice-store";
import type { undoCancellationInput } from "./schema";
import { type AppointmentRow, updateAppointment, writeHistory } from "./store";
import { takeTimeBack } from "./take-time-back";
import type { RefusalDetail } from "./views";

export type UndoCancelCode =
  | LostRace
  | "not_found"
  | "time_offered"
  | "undo_too_late"
  | "version_conflict";

export type UndoDetail = RefusalDetail | { readonly name: string };

/**
 * Takes the team's own cancellation back, of one appointment or of all that were cancelled with it: they stand where
 * they stood, or none does. The client is told only where the cancellation reached them already. `slot_taken` where the
 * time went to somebody else meanwhile, with free times nearby; `time_offered` where it was offered to who waits.
 */
export async function undoCancellation(
  scope: TenantScope,
  target: z.output<typeof undoCancellationInput>,
): Promise<Result<readonly ChangedAppointment[], UndoCancelCode, UndoDetail>> {
  let ended: readonly AppointmentRow[] = [];
  const outcome = await catchLostRace(
    changeTogether<UndoCancelCode, undefined>(
      scope,
      async (tx) => ok(await selectCancelledTogether(tx, scope, target.appointmentId)),
      async (tx, rows) => {
        ended = rows;
        const restored: Changed[] = [];
        for (const row of rows) {
          if (row.id === target.appointmentId && isStale(row, target)) {
            return fail("version_conflict");
          }
          const again = await restore(tx, scope, row);
          if (!again.ok) return again;
          restored.push(again.value);
        }
        return ok(restored);
      },
    ),
  );
  const [row, ...others] = ended;
  if (outcome.ok || !row || others.length > 0) return outcome;
  return namesAlternatives(scope, outcome.code) ? refusal(scope, row, outcome.code) : outcome;
}

async function restore(
  tx: Tx,
  scope: TenantScope,
  row: AppointmentRow,
): Promise<Result<Changed, UndoCancelCode, undefined>> {
  const cancelledAtMs = row.cancelledAt?.getTime() ?? null;
  const decided = decideUndoCancel({ ...row, cancelledAtMs }, scope.nowMs);
  if (!decided.ok) return fail(decided.code);
  const { id, startsAt } = row;
  const [status = "confirmed", isKnown] = await Promise.all([
    selectStatusBefore(tx, scope, row),
    knowsOf(tx, scope, row, ["cancelled"]),
  ]);
  const version = row.version + 1;
  await takeTimeBack(tx, scope, row);
  await Promise.all([
    updateAppointment(tx, scope, id, {
      ...{ status, version, cancelledAt: null, cancelledBy: null, cancelReason: null },
    }),
    writeHistory(tx, scope, {
      ...{ appointmentId: id, version, kind: "status_changed" },
      ...{ fromStatus: "cancelled", toStatus: status, clientTold: isKnown ? true : null },
    }),
  ]);
  // Whoever read that it is cancelled reads that it stands; who read nothing is owed what they were owed before.
  return ok({ version, startsAt, message: isKnown ? "booked" : "moved", isTold: isKnown });
}

async function refusal(
  scope: TenantScope,
  row: AppointmentRow,
  code: UndoCancelCode,
): Promise<Result<never, UndoCancelCode, UndoDetail>> {
  const { startMinute, professionalId } = row;
  const endMinute = toMinute(row.endsAt.getTime());
  const name = await loadWhoIsOffered(scope, professionalId, { startMinute, endMinute });
  if (name) return fail("time_offered", { name });
  const durationMinutes = endMinute - startMinute;
  return withAlternatives(scope, { ...row, durationMinutes }, code);
}
