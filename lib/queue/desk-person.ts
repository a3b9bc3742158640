import type { TenantScope } from "@/db/scope";
import type { QueueState } from "@/lib/core/queue/state";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { formatPhone } from "@/lib/format/phone";
import type { DayRow } from "./day-store";
import type { InLine, Line } from "./line";

/** Where somebody of the day is. `late`: past the grace; `missing`: their time is over, and nobody came. */
export type DeskState = QueueState | "expected" | "late" | "missing" | "no_show";

/** Somebody of the day as the desk shows them. Moments are ISO 8601 with the offset of the tenant's zone. */
export type DeskPerson = {
  /** Of the list. */
  readonly key: string;
  readonly entryId: string | null;
  readonly appointmentId: string | null;
  readonly number: number | null;
  readonly isWalkIn: boolean;
  readonly state: DeskState;
  readonly name: string;
  readonly phone: string | null;
  readonly clientId: string | null;
  readonly reason: string | null;
  readonly service: string | null;
  readonly professionalId: string | null;
  readonly calledToId: string | null;
  readonly room: string | null;
  readonly level: number;
  readonly levelName: string | null;
  readonly levelReason: string | null;
  readonly siteId: string | null;
  /** Of the appointment. */
  readonly start: string | null;
  readonly wasSkipped: boolean;
  /** Since they came; of who is in, until they came in. */
  readonly waitedMinutes: number | null;
  /** How long they have been in. */
  readonly inMinutes: number | null;
  /** How long they are likely to be in. */
  readonly likelyMinutes: number | null;
  /** Minutes since the appointment began, of who has not come or still waits; 0 before. */
  readonly lateMinutes: number;
  /** When they are likely to be attended, and by whom; null where nobody knows. */
  readonly turn: { readonly at: string; readonly professionalId: string } | null;
};

/** A row of the day in the words of the desk. */
export function deskPerson(
  row: DayRow,
  inLine: InLine | undefined,
  { turns, minutesOf }: Line,
  scope: TenantScope,
): DeskPerson {
  const { tenant, nowMs } = scope;
  const iso = (ms: number) => toIso(toMinute(ms), tenant.timeZone);
  const state = stateOf(row, inLine, scope);
  const turn = turns.find(({ personId }) => personId === row.entryId);
  const attendantId = row.calledToId ?? row.professionalId ?? turn?.professionalId ?? null;
  const waitsUntil = row.startedMs ?? nowMs;
  const isLateNow = state === "expected" || state === "late" || state === "missing";
  const isWaiting = state === "waiting" || state === "called";
  return {
    key: row.entryId ?? row.appointmentId ?? "",
    ...{ entryId: row.entryId, appointmentId: row.appointmentId, number: row.number },
    ...{ isWalkIn: row.isWalkIn, state, name: row.name, clientId: row.clientId },
    phone: row.phone && formatPhone(row.phone, tenant.country),
    ...{ reason: row.reason, service: row.serviceName, professionalId: row.professionalId },
    ...{ calledToId: row.calledToId, room: row.room, siteId: row.siteId },
    ...{ level: row.level, levelName: row.levelName, levelReason: row.levelReason },
    start: row.isWalkIn || row.startMs === null ? null : iso(row.startMs),
    wasSkipped: state === "waiting" && row.skippedMs !== null,
    waitedMinutes: row.arrivedMs === null ? null : minutesBetween(row.arrivedMs, waitsUntil),
    inMinutes: state === "in_room" ? minutesBetween(row.startedMs ?? nowMs, nowMs) : null,
    likelyMinutes: attendantId === null ? null : minutesOf(attendantId, row.serviceId),
    lateMinutes:
      row.startMs !== null && !row.isWalkIn && (isLateNow || isWaiting)
        ? minutesBetween(row.startMs, nowMs)
        : 0,
    turn: turn ? { at: iso(toMs(turn.startMinute)), professionalId: turn.professionalId } : null,
  };
}

function stateOf(
  row: DayRow,
  inLine: InLine | undefined,
  { tenant, nowMs }: TenantScope,
): DeskState {
  const { status, startMs, endMs } = row;
  switch (status) {
    case null:
      return inLine?.state ?? "left";
    case "arrived":
      return inLine?.state ?? "waiting";
    case "in_progress":
      return "in_room";
    case "completed":
      return "done";
    case "no_show":
      return row.arrivedMs === null ? "no_show" : "left";
    case "cancelled":
      return "left";
    case "pending":
    case "confirmed":
      if ((endMs ?? nowMs) <= nowMs) return "missing";
      return minutesBetween(startMs ?? nowMs, nowMs) > tenant.queueGraceMinutes
        ? "late"
        : "expected";
  }
}

/** Whole minutes, 0 where `to` is not later. */
function minutesBetween(fromMs: number, toMs: number): number {
  return Math.max(0, Math.floor((toMs - fromMs) / 60_000));
}
