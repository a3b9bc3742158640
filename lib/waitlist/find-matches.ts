import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import type { PlacementDecision } from "@/lib/appointments/decide-placement";
import { type DayContexts, readDayContexts, withLevel } from "@/lib/availability/reads";
import { decideBooking } from "@/lib/core/appointments/decide-booking";
import { toMinute } from "@/lib/core/time/epoch";
import { type Matching, matchFreed } from "@/lib/core/waitlist/best-match";
import { freedSlots, startsAround } from "@/lib/core/waitlist/freed-slots";
import { isNews, isWished, type PlacedSlot, type Wish } from "@/lib/core/waitlist/wish";
import type { FreedTime } from "./freed-store";
import { selectWishes } from "./wish-store";

export type Found = Matching & {
  /** What the time of a match was decided on, with its room or its seat: as a client of that level would book it. */
  readonly decide: (match: Pick<Match, "wish" | "slot">) => Decided | undefined;
  /** Who waits for something there, whether anything is free or not. */
  readonly wishes: readonly Wish[];
  /** Every slot that somebody who waits would take. */
  readonly slotsFor: (wish: Wish) => readonly PlacedSlot[];
  /** What was read to decide on a wish's service: its names. */
  readonly dayOf: (wish: Wish) => DayContexts | undefined;
};

type Match = Matching["inTurn"][number];

export type Decided = { readonly day: DayContexts; readonly decision: PlacementDecision };

type Looking = {
  /** Also who was asked before. */
  readonly again?: boolean;
  /** Of that start alone. */
  readonly startMinute?: number | undefined;
  /** As if that hold kept nothing. */
  readonly exceptHoldId?: string | undefined;
};

/** Who waits for what a freed stretch gives: the wishes in one round trip, what is free of all they wish in another. */
export async function findMatches(
  tx: Tx,
  scope: TenantScope,
  freed: FreedTime,
  { again = false, startMinute, exceptHoldId }: Looking = {},
): Promise<Found> {
  const waiting = await selectWishes(tx, scope, freed);
  const wishes = again ? waiting.map(asIfNeverAsked) : waiting;
  const days = await readDays(tx, scope, freed, { wishes, exceptHoldId });
  const nowMinute = toMinute(scope.nowMs);
  const dayOf = ({ serviceId, level }: Wish) => {
    const day = days.get(serviceId);
    return day && level > 0 ? withLevel(day, level) : day;
  };
  const isAsked = (slot: PlacedSlot) =>
    startMinute === undefined || slot.startMinute === startMinute;
  const known = new Map<string, readonly PlacedSlot[]>();
  const slotsOf = (wish: Wish) => {
    const key = `${wish.serviceId}:${wish.level}`;
    const day = dayOf(wish);
    const slots =
      known.get(key) ?? (day ? freedSlots(day.context, freed, nowMinute) : []).filter(isAsked);
    known.set(key, slots);
    return slots;
  };
  return {
    ...matchFreed(wishes, slotsOf),
    ...{ wishes, dayOf },
    slotsFor: (wish) => slotsOf(wish).filter((slot) => isWished(wish, slot) && isNews(wish, slot)),
    decide: ({ wish, slot }) => {
      const day = dayOf(wish);
      const anybody = wish.professionalId === null && freed.professionalId === null;
      const asked = {
        professionalId: anybody ? "any" : slot.professionalId,
        startMinute: slot.startMinute,
        siteId: slot.siteId,
      };
      if (!day) return undefined;
      const decided = decideBooking(day.context, asked, nowMinute, "client");
      if (!decided.ok) return undefined;
      return { day, decision: { ...decided.value, mostLanes: null, insists: false } };
    },
  };
}

async function readDays(
  tx: Tx,
  scope: TenantScope,
  freed: FreedTime,
  asked: { readonly wishes: readonly Wish[] } & Pick<Looking, "exceptHoldId">,
): Promise<ReadonlyMap<string, DayContexts>> {
  const { wishes, exceptHoldId } = asked;
  const range = startsAround(freed, toMinute(scope.nowMs), scope.tenant.timeZone);
  if (range.startMinute >= range.endMinute) return new Map();
  const professionalId = freed.professionalId ?? "any";
  const serviceIds = [...new Set(wishes.map(({ serviceId }) => serviceId))];
  const days = await Promise.all(
    serviceIds.map((serviceId) =>
      readDayContexts(tx, scope, { serviceId, professionalId, range, exceptHoldId }),
    ),
  );
  return new Map(days.flatMap((day) => (day ? [[day.service.id, day] as const] : [])));
}

function asIfNeverAsked(wish: Wish): Wish {
  return { ...wish, wasAsked: false, asked: [] };
}
