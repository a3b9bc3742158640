import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { ofLength } from "@/lib/availability/of-length";
import { type DayContexts, readDayContexts } from "@/lib/availability/reads";
import { decideResize, type ResizeRefusal } from "@/lib/core/appointments/decide-resize";
import { parseStart } from "@/lib/core/appointments/parse-start";
import { fail, ok, type Result } from "@/lib/core/result";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import {
  type Changed,
  type ChangedAppointment,
  type ChangeTarget,
  changeAppointment,
  isStale,
} from "./change-appointment";
import { decidePlacement, type PlacementCode, type ReservedFor } from "./decide-placement";
import { catchLostRace, type LostRace } from "./lost-race";
import { resizeRow, writeResized } from "./resize-store";
import type { AppointmentRow } from "./store";
import { takeTime } from "./take-time";
import { timeOf } from "./to-placement";

export type ResizeAppointmentInput = ChangeTarget & {
  /** ISO 8601 with its offset, or the tenant's wall clock without one. */
  readonly end: string;
  /** Also outside of working time. */
  readonly outsideHours?: boolean;
};

export type ResizeCode =
  | PlacementCode
  | LostRace
  | ResizeRefusal
  | "invalid_time"
  | "time_skipped"
  | "version_conflict";

/**
 * Makes one appointment longer or shorter at its own start, by the rules of a booking: the same engine decides, the same
 * constraint judges. The client is not written to, for they come when they come; their reminders stay.
 */
export async function resizeAppointment(
  scope: TenantScope,
  input: ResizeAppointmentInput,
): Promise<Result<ChangedAppointment, ResizeCode, ReservedFor>> {
  const end = parseStart(input.end, scope.tenant.timeZone);
  if (!end.ok) return fail(end.code);
  return catchLostRace(
    changeAppointment(scope, input, (tx, row) =>
      resize(tx, scope, row, { ...input, endMinute: end.value }),
    ),
  );
}

type Target = ResizeAppointmentInput & { readonly endMinute: number };

async function resize(
  tx: Tx,
  scope: TenantScope,
  row: AppointmentRow,
  target: Target,
): Promise<Result<Changed, ResizeCode, ReservedFor>> {
  const { startMinute, startsAt } = row;
  const isShared = row.groupSessionId !== null;
  const allowed = decideResize({ status: row.status, startMinute, isShared }, target.endMinute);
  if (!allowed.ok) return fail(allowed.code);
  // A second click: it ends there already.
  if (toMinute(row.endsAt.getTime()) === target.endMinute) {
    return ok({ version: row.version, startsAt, message: null });
  }
  if (isStale(row, target)) return fail("version_conflict");
  const day = await readDayContexts(tx, scope, {
    serviceId: row.serviceId,
    professionalId: row.professionalId,
    siteId: row.siteId,
    level: row.priorityLevel,
    range: { startMinute, endMinute: startMinute + 1 },
    exceptAppointmentId: row.id,
  });
  if (!day) return fail("not_found");
  const asked = {
    ...{ professionalId: row.professionalId, siteId: row.siteId, startMinute },
    overbook: row.overbooked,
    // Nothing that it had already is refused to what becomes shorter.
    outsideHours: target.outsideHours || target.endMinute < toMinute(row.endsAt.getTime()),
  };
  const lasting = ofLength(asItStands(day, row), target.endMinute - startMinute);
  const decided = decidePlacement(asOfItsStart(scope, day, row), lasting, asked);
  if (!decided.ok) return decided;
  const time = timeOf(scope, lasting, decided.value);
  const version = row.version + 1;
  const endsAt = new Date(toMs(target.endMinute));
  await Promise.all([
    resizeRow(tx, scope, row.id, { endsAt, version, resourceId: time.resourceId }),
    takeTime(
      tx,
      scope,
      [{ ...time, owner: { kind: "appointment", id: row.id }, clientId: row.clientId }],
      { vacated: [row.id] },
    ),
    writeResized(tx, scope, row, { endsAt, version }),
  ]);
  return ok({ version, startsAt, message: "moved", isTold: false });
}

/** Counted no more for the service's maxima than it is already, and with its own room first. */
function asItStands(day: DayContexts, { resourceId }: AppointmentRow): DayContexts {
  const { dailyMax, weeklyMax, ...rules } = day.context.rules;
  return {
    ...day,
    service: { ...day.service, dailyMax: null, weeklyMax: null },
    context: {
      ...day.context,
      rules,
      resources: [...(day.context.resources ?? [])].sort(
        (a, b) => Number(b.resourceId === resourceId) - Number(a.resourceId === resourceId),
      ),
    },
  };
}

/** The start stays: neither the clock nor the notice may refuse it now. */
function asOfItsStart(
  scope: TenantScope,
  { context }: DayContexts,
  row: AppointmentRow,
): TenantScope {
  const noticeMs = (context.rules.staffNoticeMinutes ?? 0) * 60_000;
  return { ...scope, nowMs: Math.min(scope.nowMs, row.startsAt.getTime() - noticeMs) };
}
