import "server-only";
import { readTenant, type TenantScope, type Tx } from "@/db/scope";
import { professionalName } from "@/lib/core/professional-name";
import { toMinute } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import type { Match } from "@/lib/core/waitlist/best-match";
import { formatPhone } from "@/lib/format/phone";
import { type Found, findMatches } from "./find-matches";
import { selectAnswers, selectFreedAhead, selectOpenOffers } from "./reads";
import { selectNames } from "./store";

/** How many freed times are shown, and how many who come next of each. */
const mostFreed = 12;
const mostNext = 5;

export type OpenOfferView = {
  readonly id: string;
  readonly clientName: string;
  readonly clientPhone: string | null;
  readonly what: string;
  readonly professional: string;
  /** ISO 8601 with the offset of the place. */
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  /** Epoch milliseconds. */
  readonly expiresAtMs: number;
  readonly isChosen: boolean;
};

export type NextView = {
  readonly entryId: string;
  readonly clientName: string;
  readonly clientPhone: string | null;
  readonly what: string;
  readonly professional: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  /** Offers reach them by themselves. */
  readonly isReachable: boolean;
  /** Thinks about another offer now. */
  readonly isAnswering: boolean;
};

export type FreedView = {
  readonly id: string;
  /** Null: of anybody. */
  readonly professional: string | null;
  readonly start: string;
  readonly end: string;
  readonly answers: readonly {
    readonly id: string;
    readonly clientName: string;
    readonly status: "accepted" | "declined" | "expired" | "stopped" | "lost" | "offered";
    readonly start: string;
    readonly appointmentId: string | null;
  }[];
  readonly next: readonly NextView[];
};

export type RefillingView = {
  readonly offers: readonly OpenOfferView[];
  readonly freed: readonly FreedView[];
};

/** What is offered to whom now, what was answered, and who comes next: of freed times about which there is any. */
export function loadRefilling(scope: TenantScope): Promise<RefillingView> {
  return readTenant(scope, async (tx) => {
    const [open, freed] = await Promise.all([
      selectOpenOffers(tx, scope),
      selectFreedAhead(tx, scope, mostFreed),
    ]);
    const answers = await selectAnswers(
      tx,
      scope,
      freed.map(({ id }) => id),
    );
    const zoneOf = (timeZone: string | null) => timeZone ?? scope.tenant.timeZone;
    const shown: FreedView[] = [];
    for (const row of freed) {
      const { id, startsAt, endsAt, resourceKindId, professionalId } = row;
      const [startMinute, endMinute] = [toMinute(startsAt.getTime()), toMinute(endsAt.getTime())];
      const about = { id, startMinute, endMinute, resourceKindId, professionalId };
      const next = await nextOf(tx, scope, await findMatches(tx, scope, about));
      const own = answers.filter(({ freedTimeId }) => freedTimeId === id);
      if (own.length + next.length === 0) continue;
      shown.push({
        id,
        professional: row.professionalName
          ? professionalName({ name: row.professionalName, title: row.professionalTitle })
          : null,
        start: toIso(startMinute, scope.tenant.timeZone),
        end: toIso(endMinute, scope.tenant.timeZone),
        answers: own.map(({ startsAt: at, timeZone, ...each }) => ({
          ...{ id: each.id, clientName: each.clientName, status: each.status },
          start: toIso(toMinute(at.getTime()), zoneOf(timeZone)),
          appointmentId: each.appointmentId,
        })),
        next,
      });
    }
    const offers = open
      .filter(({ isExpired }) => !isExpired)
      .map(({ timeZone, ...each }) => ({
        ...{ id: each.id, clientName: each.clientName, what: each.serviceName },
        clientPhone: each.clientPhone && formatPhone(each.clientPhone, scope.tenant.country),
        professional: professionalName({
          name: each.professionalName,
          title: each.professionalTitle,
        }),
        start: toIso(toMinute(each.startsAt.getTime()), zoneOf(timeZone)),
        end: toIso(toMinute(each.endsAt.getTime()), zoneOf(timeZone)),
        ...{ timeZone: zoneOf(timeZone), isChosen: each.isChosen },
        expiresAtMs: each.expiresAt.getTime(),
      }));
    return { offers, freed: shown };
  });
}

async function nextOf(tx: Tx, scope: TenantScope, found: Found): Promise<NextView[]> {
  const next = found.inTurn.slice(0, mostNext);
  const names = await selectNames(
    tx,
    scope,
    next.map(({ wish }) => wish.clientId),
  );
  return next.map(({ wish, slot }: Match) => {
    const day = found.dayOf(wish);
    const person = names.get(wish.clientId);
    const with_ = day?.professionals.get(slot.professionalId);
    return {
      ...{ entryId: wish.entryId, clientName: person?.name ?? "", isReachable: wish.isReachable },
      clientPhone: person?.phone ? formatPhone(person.phone, scope.tenant.country) : null,
      what: day?.service.name ?? "",
      professional: professionalName({ name: with_?.name ?? "", title: with_?.title ?? null }),
      start: toIso(slot.startMinute, slot.timeZone),
      end: toIso(slot.endMinute, slot.timeZone),
      timeZone: slot.timeZone,
      isAnswering: wish.answeringUntil !== null,
    };
  });
}
