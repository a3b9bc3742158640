import "server-only";
import type { TenantScope } from "@/db/scope";
import { fail, ok, type Result } from "@/lib/core/result";
import { changeAppointment } from "./change-appointment";
import { catchLostRace, type LostRace } from "./lost-race";
import { moveTime } from "./move-time";
import { chosenNotice } from "./notice";
import { type ElsewhereCode, type Heir, placeElsewhere } from "./place-elsewhere";

export type ReassignAppointmentsInput = Heir & {
  readonly appointmentIds: readonly string[];
  /** Stands in each appointment's history. */
  readonly reason?: string | undefined;
};

type RefusedAppointment = { readonly id: string; readonly code: ElsewhereCode | LostRace };

export type Reassigned = {
  readonly moved: readonly string[];
  /** These stay as they were. */
  readonly refused: readonly RefusedAppointment[];
};

/**
 * Hands appointments to somebody else, or to another service, each at its own time and place and with its own price,
 * by the rules of a booking. Each goes or stays by itself: who cannot go keeps what they have.
 */
export async function reassignAppointments(
  scope: TenantScope,
  { appointmentIds, reason, ...heir }: ReassignAppointmentsInput,
): Promise<Result<Reassigned, never>> {
  const moved: string[] = [];
  const refused: RefusedAppointment[] = [];
  for (const id of appointmentIds) {
    const outcome = await catchLostRace(
      changeAppointment(scope, { appointmentId: id }, async (tx, row) => {
        const placed = await placeElsewhere(tx, scope, row, heir);
        if (!placed.ok) return fail(placed.code);
        return ok(
          await moveTime(tx, scope, row, {
            ...placed.value,
            reason,
            clientTold: chosenNotice(scope, {}, "moved"),
          }),
        );
      }),
    );
    if (outcome.ok) moved.push(id);
    else refused.push({ id, code: outcome.code });
  }
  return ok({ moved, refused });
}
