import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { readDayContexts } from "@/lib/availability/reads";
import { slotViews } from "@/lib/availability/slot-view";
import { nearestAlternatives } from "@/lib/core/appointments/nearest-alternatives";
import { type Failure, fail } from "@/lib/core/result";
import { offerSlots, type Slot } from "@/lib/core/scheduling/offer-slots";
import { minutesPerDay } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import type { Alternatives } from "./views";

type Wanted = {
  readonly serviceId: string;
  readonly professionalId: string | "any";
  readonly startMinute: number;
  /** An appointment that is to be moved: its time may be overlapped, but where it stands is no alternative. */
  readonly moved?: Place & { readonly id: string };
};

type Place = { readonly professionalId: string; readonly startMinute: number };

/** Whether a refusal is worth naming other times. Only the team asks outside of hours on purpose. */
export function namesAlternatives({ actor }: TenantScope, code: string): boolean {
  const isTeam = actor.kind === "member" || actor.kind === "system";
  return code === "slot_taken" || code === "client_busy" || (isTeam && code === "outside_hours");
}

/** A refusal that says what is free nearby: up to three starts. */
export async function withAlternatives<C extends string>(
  scope: TenantScope,
  wanted: Wanted,
  code: C,
): Promise<Failure<C, Alternatives>> {
  // Most often the same day has them; only else the next two weeks are read.
  const sameDay = await slotsAround(scope, wanted, { before: 1, after: 1 });
  const slots =
    sameDay.length >= 3 ? sameDay : await slotsAround(scope, wanted, { before: 3, after: 14 });
  const alternatives = slotViews(nearestAlternatives(slots, wanted), scope.tenant.timeZone);
  return fail(code, { alternatives });
}

async function slotsAround(
  scope: TenantScope,
  wanted: Wanted,
  days: { before: number; after: number },
): Promise<readonly Slot[]> {
  const range = {
    startMinute: wanted.startMinute - days.before * minutesPerDay,
    endMinute: wanted.startMinute + days.after * minutesPerDay,
  };
  const { serviceId, moved } = wanted;
  const query = {
    serviceId,
    professionalId: "any",
    range,
    ...(moved ? { exceptAppointmentId: moved.id } : {}),
  };
  const found = await readTenant(scope, (tx) => readDayContexts(tx, scope, query));
  if (!found) return [];
  const nowMinute = toMinute(scope.nowMs);
  return offerSlots(found.context, nowMinute).filter(
    // For `client_busy` the wanted start itself is still free with somebody, but not for them.
    (slot) => !isAt(slot, wanted) && !(moved && isAt(slot, moved)),
  );
}

function isAt(slot: Place, place: Place): boolean {
  return slot.startMinute === place.startMinute && slot.professionalId === place.professionalId;
}
