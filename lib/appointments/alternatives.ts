import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { readLastingContexts } from "@/lib/availability/lasting-contexts";
import { slotViews } from "@/lib/availability/slot-view";
import { nearestAlternatives } from "@/lib/core/appointments/nearest-alternatives";
import { type Failure, fail } from "@/lib/core/result";
import { offerSlots, type Slot } from "@/lib/core/scheduling/offer-slots";
import { minutesPerDay } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { readOverbookRoom } from "./overbook-room";
import type { Alternatives, RefusalDetail } from "./views";

type Wanted = {
  readonly serviceId: string;
  readonly professionalId: string | "any";
  readonly startMinute: number;
  readonly siteId?: string | null | undefined;
  /** How long it takes, where that is not what the service takes. */
  readonly durationMinutes?: number | undefined;
  /** An appointment that is to be moved: its time may be overlapped, but where it stands is no alternative. */
  readonly moved?: Place & { readonly id: string };
};

type Place = { readonly professionalId: string; readonly startMinute: number };

/** Whether a refusal is worth naming other times. Only the team asks outside of hours on purpose. */
export function namesAlternatives({ actor }: TenantScope, code: string): boolean {
  const isTeam = actor.kind === "member" || actor.kind === "system";
  const isTeams = code === "outside_hours" || code === "overbook_limit_reached";
  return code === "slot_taken" || code === "client_busy" || (isTeam && isTeams);
}

/** A refusal that says what is free nearby, up to three starts; and to who may overbook, whether one more fits. */
export async function withAlternatives<C extends string>(
  scope: TenantScope,
  wanted: Wanted,
  code: C,
): Promise<Failure<C, RefusalDetail>> {
  const isTaken = code === "slot_taken" || code === "overbook_limit_reached";
  const [nearby, overbook] = await Promise.all([
    freeNearby(scope, wanted),
    isTaken ? readOverbookRoom(scope, wanted) : undefined,
  ]);
  return fail(code, { ...nearby, ...(overbook ? { overbook } : {}) });
}

async function freeNearby(scope: TenantScope, wanted: Wanted): Promise<Alternatives> {
  // Most often the same day has them; only else the next two weeks are read.
  const sameDay = await slotsAround(scope, wanted, { before: 1, after: 1 });
  const slots =
    sameDay.length >= 3 ? sameDay : await slotsAround(scope, wanted, { before: 3, after: 14 });
  return { alternatives: slotViews(nearestAlternatives(slots, wanted), scope.tenant.timeZone) };
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
  const { serviceId, durationMinutes, moved } = wanted;
  const query = {
    ...{ serviceId, professionalId: "any", durationMinutes },
    range,
    ...(moved ? { exceptAppointmentId: moved.id } : {}),
  };
  const found = await readTenant(scope, (tx) => readLastingContexts(tx, scope, query));
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
