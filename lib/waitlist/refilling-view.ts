import type { TenantScope } from "@/db/scope";
import { professionalName } from "@/lib/core/professional-name";
import { toMinute } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { formatPhone } from "@/lib/format/phone";
import type { Found } from "./find-matches";
import type { OfferStatus } from "./offer-store";
import type { selectOpenOffers } from "./reads";

/** Somebody who can be called. */
export type Reached = {
  readonly clientName: string;
  readonly phone: { readonly e164: string; readonly text: string } | null;
};

/** A time that was, is or would be offered: ISO 8601 with the offset of its place. */
type Offered = {
  readonly what: string;
  readonly professional: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
};

export type OpenOfferView = Reached &
  Offered & {
    readonly id: string;
    readonly freedTimeId: string;
    /** Epoch milliseconds. */
    readonly expiresAtMs: number;
    readonly isChosen: boolean;
    /** Came before, and no offer reaches them by itself: to be called. */
    readonly ahead: readonly Reached[];
    /** Who is asked if this one says no or nothing. */
    readonly nextName: string | null;
  };

export type AnswerView = Offered & {
  readonly id: string;
  readonly clientName: string;
  readonly status: OfferStatus;
  readonly appointmentId: string | null;
};

export type NextView = Reached &
  Offered & {
    readonly entryId: string;
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
  /** `stopped`: the desk keeps it for itself; `done`: nobody was left to ask. */
  readonly status: "open" | "done" | "stopped";
  /** Epoch milliseconds from which it is offered; null where that is not ahead. */
  readonly resumesAtMs: number | null;
  readonly answers: readonly AnswerView[];
  readonly next: readonly NextView[];
};

export type OfferRow = Awaited<ReturnType<typeof selectOpenOffers>>[number];

/** The contact of a client by their id. */
export type ReachedOf = (clientId: string) => Reached;

export function reachedAs(
  clientName: string,
  phone: string | null,
  { tenant }: TenantScope,
): Reached {
  return {
    clientName,
    phone: phone ? { e164: phone, text: formatPhone(phone, tenant.country) } : null,
  };
}

function offeredAs({ offer, service, professional, site }: OfferRow, scope: TenantScope): Offered {
  const timeZone = site?.timeZone ?? scope.tenant.timeZone;
  const { startMinute, endMinute } = minutesOf(offer);
  return {
    ...{ what: service.name, professional: professionalName(professional), timeZone },
    ...{ start: toIso(startMinute, timeZone), end: toIso(endMinute, timeZone) },
  };
}

export function openView(
  row: OfferRow,
  scope: TenantScope,
): Omit<OpenOfferView, "ahead" | "nextName"> {
  const { offer, client } = row;
  const { id, freedTimeId, isChosen } = offer;
  return {
    ...{ id, freedTimeId, isChosen, expiresAtMs: offer.expiresAt.getTime() },
    ...reachedAs(client.name, client.phone, scope),
    ...offeredAs(row, scope),
  };
}

export function answerView(row: OfferRow, scope: TenantScope): AnswerView {
  const { id, status, appointmentId } = row.offer;
  return { id, status, appointmentId, clientName: row.client.name, ...offeredAs(row, scope) };
}

/** The first so many of who would take something of it, in turn. */
export function nextViews(found: Found | undefined, reached: ReachedOf, most: number): NextView[] {
  return (found?.inTurn ?? []).slice(0, most).map(({ wish, slot }) => {
    const day = found?.dayOf(wish);
    const { professionalId, startMinute, endMinute, timeZone } = slot;
    const { name = "", title = null } = day?.professionals.get(professionalId) ?? {};
    return {
      ...reached(wish.clientId),
      ...{ entryId: wish.entryId, isReachable: wish.isReachable },
      ...{ what: day?.service.name ?? "", professional: professionalName({ name, title }) },
      ...{ start: toIso(startMinute, timeZone), end: toIso(endMinute, timeZone), timeZone },
      isAnswering: wish.answeringUntil !== null,
    };
  });
}

export function minutesOf({
  startsAt,
  endsAt,
}: {
  readonly startsAt: Date;
  readonly endsAt: Date;
}) {
  return { startMinute: toMinute(startsAt.getTime()), endMinute: toMinute(endsAt.getTime()) };
}
