import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { readLastingContexts } from "@/lib/availability/lasting-contexts";
import type { DayContexts } from "@/lib/availability/reads";
import { type ChangeRefusal, decideChange } from "@/lib/core/appointments/change-policy";
import { parseStart } from "@/lib/core/appointments/parse-start";
import { fail, ok, type Result } from "@/lib/core/result";
import { toMinute } from "@/lib/core/time/epoch";
import { namesAlternatives, withAlternatives } from "./alternatives";
import {
  type Changed,
  type ChangedAppointment,
  type ChangeTarget,
  changeAppointment,
  isStale,
} from "./change-appointment";
import {
  decidePlacement,
  type PlacementCode,
  type PlacementDecision,
  placementRange,
  type ReservedFor,
} from "./decide-placement";
import { catchLostRace, type LostRace } from "./lost-race";
import { moveTime } from "./move-time";
import { moveNotice, type NoticeChoice } from "./notice";
import type { AppointmentRow } from "./store";
import type { RefusalDetail } from "./views";

export type RescheduleAppointmentInput = ChangeTarget &
  NoticeChoice & {
    /** ISO 8601 with its offset, or the tenant's wall clock without one. */
    readonly start: string;
    /** Left out: stays with the same professional. */
    readonly professionalId?: string | "any" | undefined;
    /** A place, null for the main one; left out: where it is, with the same professional; else wherever it is free. */
    readonly siteId?: string | null | undefined;
    readonly reason?: string | undefined;
    /** For the team: also outside of working time. */
    readonly outsideHours?: boolean;
    /** For who may: on top of another appointment where the time is taken. */
    readonly overbook?: boolean | undefined;
    readonly overbookReason?: string | undefined;
    /** Takes the move before it back: told only to a client who knows of that. */
    readonly undoes?: boolean | undefined;
    /** Whether it can be undone with one touch. */
    readonly canBeUndone?: boolean | undefined;
  };

export type RescheduleCode =
  | PlacementCode
  | LostRace
  | ChangeRefusal
  | "invalid_time"
  | "reason_required"
  | "time_skipped"
  | "version_conflict";

/** Moves an appointment by the rules of a booking: the same engine decides, the same constraint judges. */
export async function rescheduleAppointment(
  scope: TenantScope,
  input: RescheduleAppointmentInput,
): Promise<Result<ChangedAppointment, RescheduleCode, RefusalDetail>> {
  if (input.overbook && !input.overbookReason) return fail("reason_required");
  const start = parseStart(input.start, scope.tenant.timeZone);
  if (!start.ok) return fail(start.code);
  const target = { ...input, startMinute: start.value };
  let moved: AppointmentRow | undefined;
  const outcome = await catchLostRace(
    changeAppointment(scope, input, (tx, row) => {
      moved = row;
      return move(tx, scope, row, target);
    }),
  );
  if (outcome.ok || !moved) return outcome;
  if (!namesAlternatives(scope, outcome.code)) return outcome;
  const { serviceId } = moved;
  const wanted = { serviceId, ...placeOf(moved, input), startMinute: start.value, moved };
  return withAlternatives(scope, wanted, outcome.code);
}

type Target = RescheduleAppointmentInput & { readonly startMinute: number };

async function move(
  tx: Tx,
  scope: TenantScope,
  row: AppointmentRow,
  target: Target,
): Promise<Result<Changed, RescheduleCode, ReservedFor>> {
  const { actor, tenant, nowMs } = scope;
  const allowed = decideChange(row, "move", tenant, actor, toMinute(nowMs), target.outsideHours);
  if (!allowed.ok) return fail(allowed.code);
  const { version, startsAt } = row;
  // A second click: it is there already.
  if (isThere(row, target)) return ok({ version, startsAt, message: null });
  if (isStale(row, target)) return fail("version_conflict");
  const placed = await placeAgain(tx, scope, row, target);
  if (!placed.ok) return placed;
  const clientTold = await moveNotice(tx, scope, row, target);
  return ok(
    await moveTime(tx, scope, row, {
      ...{ ...placed.value, clientTold, waits: target.canBeUndone },
      ...{ reason: target.reason, overbookReason: target.overbookReason },
    }),
  );
}

function isThere(row: AppointmentRow, { startMinute, professionalId, siteId }: Target): boolean {
  const sameProfessional = [undefined, "any", row.professionalId].includes(professionalId);
  const samePlace = siteId === undefined || siteId === row.siteId;
  return startMinute === row.startMinute && sameProfessional && samePlace;
}

/** With whom and where: both stay unless another is named. */
function placeOf(row: AppointmentRow, target: RescheduleAppointmentInput) {
  const professionalId = target.professionalId ?? row.professionalId;
  const stays = professionalId === row.professionalId ? row.siteId : undefined;
  return { professionalId, siteId: target.siteId === undefined ? stays : target.siteId };
}

type Placed = { readonly day: DayContexts; readonly decision: PlacementDecision };

async function placeAgain(
  tx: Tx,
  scope: TenantScope,
  row: AppointmentRow,
  target: Target,
): Promise<Result<Placed, PlacementCode, ReservedFor>> {
  const place = placeOf(row, target);
  const { startMinute, outsideHours, overbook } = target;
  const request = { ...place, startMinute, outsideHours, overbook };
  const day = await readLastingContexts(tx, scope, {
    ...place,
    serviceId: row.serviceId,
    level: row.priorityLevel,
    range: placementRange(scope, request),
    exceptAppointmentId: row.id,
  });
  if (!day) return fail("not_found");
  const decided = decidePlacement(scope, day, request);
  return decided.ok ? ok({ day, decision: decided.value }) : decided;
}
