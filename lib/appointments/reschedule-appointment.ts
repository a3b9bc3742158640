import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { readDayContexts } from "@/lib/availability/reads";
import { type ChangeRefusal, decideChange } from "@/lib/core/appointments/change-policy";
import type { BookingDecision } from "@/lib/core/appointments/decide-booking";
import { parseStart } from "@/lib/core/appointments/parse-start";
import { fail, ok, type Result } from "@/lib/core/result";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { namesAlternatives, withAlternatives } from "./alternatives";
import {
  type Changed,
  type ChangedAppointment,
  type ChangeTarget,
  changeAppointment,
  isStale,
} from "./change-appointment";
import { decidePlacement, type PlacementCode, placementRange } from "./decide-placement";
import { catchLostRace } from "./lost-race";
import { type AppointmentRow, occupy, updateAppointment, vacate, writeHistory } from "./store";
import type { Alternatives } from "./views";

export type RescheduleAppointmentInput = ChangeTarget & {
  /** ISO 8601 with its offset, or the tenant's wall clock without one. */
  readonly start: string;
  /** Left out: stays with the same professional. */
  readonly professionalId?: string | "any" | undefined;
  readonly reason?: string | undefined;
  /** For the team: also outside of working time. */
  readonly outsideHours?: boolean;
};

export type RescheduleCode =
  | PlacementCode
  | ChangeRefusal
  | "client_busy"
  | "invalid_time"
  | "time_skipped"
  | "version_conflict";

/** Moves an appointment by the rules of a booking: the same engine decides, the same constraint judges. */
export async function rescheduleAppointment(
  scope: TenantScope,
  input: RescheduleAppointmentInput,
): Promise<Result<ChangedAppointment, RescheduleCode, Alternatives>> {
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
  const professionalId = input.professionalId ?? moved.professionalId;
  const { serviceId } = moved;
  const wanted = { serviceId, professionalId, startMinute: start.value, moved };
  return withAlternatives(scope, wanted, outcome.code);
}

type Target = RescheduleAppointmentInput & { readonly startMinute: number };

async function move(
  tx: Tx,
  scope: TenantScope,
  row: AppointmentRow,
  target: Target,
): Promise<Result<Changed, RescheduleCode, undefined>> {
  const { actor, tenant, nowMs } = scope;
  const allowed = decideChange(row, tenant, actor.kind, toMinute(nowMs));
  if (!allowed.ok) return fail(allowed.code);
  const { version, startsAt } = row;
  // A second click: it is there already.
  if (isThere(row, target)) return ok({ version, startsAt, message: null });
  if (isStale(row, target)) return fail("version_conflict");
  const professionalId = target.professionalId ?? row.professionalId;
  const { startMinute } = target;
  const request = { professionalId, startMinute, outsideHours: target.outsideHours };
  const day = await readDayContexts(tx, scope, {
    serviceId: row.serviceId,
    professionalId,
    range: placementRange(scope, request),
    exceptAppointmentId: row.id,
  });
  if (!day) return fail("not_found");
  const decided = decidePlacement(scope, day, request);
  return decided.ok ? ok(await write(tx, scope, row, target, decided.value)) : decided;
}

function isThere(row: AppointmentRow, { startMinute, professionalId }: Target): boolean {
  const sameProfessional = [undefined, "any", row.professionalId].includes(professionalId);
  return startMinute === row.startMinute && sameProfessional;
}

async function write(
  tx: Tx,
  scope: TenantScope,
  row: AppointmentRow,
  target: Target,
  decision: BookingDecision,
): Promise<Changed> {
  const { id: appointmentId, clientId, status } = row;
  const { professionalId, occupied, startMinute, endMinute } = decision;
  const version = row.version + 1;
  const startsAt = new Date(toMs(startMinute));
  await Promise.all([
    vacate(tx, scope, appointmentId),
    occupy(tx, scope, { appointmentId, professionalId, clientId, time: decision, occupied }),
    updateAppointment(tx, scope, appointmentId, {
      professionalId,
      startsAt,
      endsAt: new Date(toMs(endMinute)),
      version,
      // The client said yes to another time: unless they chose this one, they are asked again.
      ...(scope.actor.kind === "client" ? {} : { acceptedAt: null }),
    }),
    writeHistory(tx, scope, {
      appointmentId,
      version,
      kind: "rescheduled",
      fromStatus: status,
      toStatus: status,
      fromStartsAt: row.startsAt,
      toStartsAt: startsAt,
      reason: target.reason ?? null,
    }),
  ]);
  return { version, startsAt, message: "moved" };
}
