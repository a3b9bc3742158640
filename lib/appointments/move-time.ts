import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import type { DayContexts } from "@/lib/availability/reads";
import { toMs } from "@/lib/core/time/epoch";
import type { Changed } from "./change-appointment";
import type { PlacementDecision } from "./decide-placement";
import { type AppointmentRow, insertSession, moveRow, writeHistory } from "./store";
import { takeTime } from "./take-time";
import { timeOf } from "./to-placement";

export type Move = {
  /** What it was decided on. */
  readonly day: DayContexts;
  readonly decision: PlacementDecision;
  readonly reason?: string | undefined;
  readonly overbookReason?: string | undefined;
  /** Whether the client is told, by choice; null without one. */
  readonly clientTold: boolean | null;
  readonly waits?: boolean | undefined;
};

/**
 * Moves a locked appointment to where it was decided: gives its time up and takes the other, in one transaction with
 * its history. The message is the caller's to owe. Throws what `lostRace` reads.
 */
export async function moveTime(
  tx: Tx,
  scope: TenantScope,
  row: AppointmentRow,
  { day, decision, reason, overbookReason, clientTold, waits }: Move,
): Promise<Changed> {
  const { id: appointmentId, clientId, status } = row;
  const time = timeOf(scope, day, decision);
  const { session } = time;
  const version = row.version + 1;
  const startsAt = new Date(toMs(decision.startMinute));
  const overbooked = decision.mostLanes !== null;
  await Promise.all([
    session?.opens ? insertSession(tx, scope, time, session.id, session.opens.capacity) : undefined,
    moveRow(tx, scope, appointmentId, { ...time, version }),
    takeTime(
      tx,
      scope,
      [{ ...time, owner: { kind: "appointment", id: appointmentId }, clientId }],
      {
        vacated: [appointmentId],
        leftSessions: row.groupSessionId ? [row.groupSessionId] : [],
      },
    ),
    writeHistory(tx, scope, {
      appointmentId,
      version,
      kind: "rescheduled",
      fromStatus: status,
      toStatus: status,
      fromStartsAt: row.startsAt,
      toStartsAt: startsAt,
      reason: (overbooked ? overbookReason : undefined) ?? reason ?? null,
      clientTold,
      ...(overbooked ? { action: "appointment:overbook" } : {}),
    }),
  ]);
  return { version, startsAt, message: "moved", isTold: clientTold, waits };
}
