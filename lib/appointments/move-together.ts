import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import type { DayContexts } from "@/lib/availability/reads";
import { toMs } from "@/lib/core/time/epoch";
import type { Changed } from "./change-appointment";
import type { PlacementDecision } from "./decide-placement";
import { type AppointmentRow, insertSession, moveRow, writeHistory } from "./store";
import { takeTime } from "./take-time";
import { timeOf } from "./to-placement";

export type TogetherMove = {
  readonly row: AppointmentRow;
  /** What it was decided on. */
  readonly day: DayContexts;
  readonly decision: PlacementDecision;
  readonly reason?: string | undefined;
  /** Whether the client is told, by choice; null without one. */
  readonly clientTold: boolean | null;
  readonly waits?: boolean | undefined;
};

/**
 * Moves several locked appointments: the time of all of them is given up before any takes another, so that they may
 * change places. The messages are the caller's to owe. Throws what `lostRace` reads.
 */
export async function moveTogether(
  tx: Tx,
  scope: TenantScope,
  moves: readonly TogetherMove[],
): Promise<readonly Changed[]> {
  const planned = moves.map((move) => ({
    ...move,
    time: timeOf(scope, move.day, move.decision),
    version: move.row.version + 1,
    startsAt: new Date(toMs(move.decision.startMinute)),
  }));
  await Promise.all(
    planned.flatMap(({ row, time, version, startsAt, reason, clientTold }) => [
      time.session?.opens
        ? insertSession(tx, scope, time, time.session.id, time.session.opens.capacity)
        : undefined,
      moveRow(tx, scope, row.id, { ...time, version }),
      writeHistory(tx, scope, {
        appointmentId: row.id,
        version,
        kind: "rescheduled",
        fromStatus: row.status,
        toStatus: row.status,
        fromStartsAt: row.startsAt,
        toStartsAt: startsAt,
        reason: reason ?? null,
        clientTold,
      }),
    ]),
  );
  await takeTime(
    tx,
    scope,
    planned.map(({ row, time }) => ({
      ...time,
      owner: { kind: "appointment" as const, id: row.id },
      clientId: row.clientId,
    })),
    {
      vacated: planned.map(({ row }) => row.id),
      leftSessions: planned.flatMap(({ row }) => row.groupSessionId ?? []),
    },
  );
  return planned.map(({ version, startsAt, clientTold, waits }) => ({
    ...{ version, startsAt, message: "moved" as const },
    ...{ isTold: clientTold, waits },
  }));
}
