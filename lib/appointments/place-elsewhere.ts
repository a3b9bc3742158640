import type { TenantScope, Tx } from "@/db/scope";
import { loadOwnLengths } from "@/lib/availability/load-own-lengths";
import { ofLength } from "@/lib/availability/of-length";
import { type DayContexts, readDayContexts } from "@/lib/availability/reads";
import { type ChangeRefusal, decideChange } from "@/lib/core/appointments/change-policy";
import { fail, ok, type Result } from "@/lib/core/result";
import { toMinute } from "@/lib/core/time/epoch";
import {
  decidePlacement,
  type PlacementCode,
  type PlacementDecision,
  placementRange,
} from "./decide-placement";
import type { AppointmentRow } from "./store";

/** Who takes appointments over, or as which service they go on. At least one differs from what it was. */
export type Heir = {
  /** Left out: stays with the same professional. `any`: whoever is free, but for the one who gives them away. */
  readonly professionalId?: string | "any" | undefined;
  /** Left out: stays the same service. */
  readonly serviceId?: string | undefined;
};

export type ElsewhereCode = PlacementCode | ChangeRefusal;

type Placed = { readonly day: DayContexts; readonly decision: PlacementDecision };

/** What is needed of an appointment to decide whether it can go to somebody else. */
export type Movable = Pick<
  AppointmentRow,
  ("id" | "professionalId" | "serviceId" | "siteId" | "status" | "startMinute") | "priorityLevel"
>;

/** Whether an appointment can go on at its own time and place with somebody else, or as another service. */
export async function placeElsewhere(
  tx: Tx,
  scope: TenantScope,
  row: Movable,
  heir: Heir,
): Promise<Result<Placed, ElsewhereCode>> {
  const allowed = decideChange(row, "move", scope.tenant, scope.actor, toMinute(scope.nowMs));
  if (!allowed.ok) return fail(allowed.code);
  const { siteId, startMinute } = row;
  const professionalId = heir.professionalId ?? row.professionalId;
  const request = { professionalId, siteId, startMinute };
  const [usual, own] = await Promise.all([
    readDayContexts(tx, scope, {
      ...{ professionalId, siteId, level: row.priorityLevel },
      serviceId: heir.serviceId ?? row.serviceId,
      range: placementRange(scope, request),
      exceptAppointmentId: row.id,
    }),
    // Another service takes what it takes.
    heir.serviceId ? undefined : loadOwnLengths(tx, scope, [row.id]),
  ]);
  if (!usual) return fail("not_found");
  const day = ofLength(usual, own?.get(row.id));
  const decided = decidePlacement(scope, heir.professionalId ? without(day, row) : day, request);
  return decided.ok ? ok({ day, decision: decided.value }) : fail(decided.code);
}

/** The day without who gives the appointment away. */
function without(day: DayContexts, { professionalId }: Movable): DayContexts {
  const professionals = day.context.professionals.filter(
    (each) => each.professionalId !== professionalId,
  );
  return { ...day, context: { ...day.context, professionals } };
}
