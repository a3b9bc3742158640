import "server-only";
import { readTenant, type TenantScope, type Tx } from "@/db/scope";
import { professionalName } from "@/lib/core/professional-name";
import { toMinute } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { byTurn } from "@/lib/core/waitlist/wish";
import { findMatches } from "./find-matches";
import { selectAnswers, selectFreedAhead, selectOpenOffers } from "./reads";
import {
  answerView,
  type FreedView,
  minutesOf,
  nextViews,
  type OfferRow,
  type OpenOfferView,
  openView,
  type ReachedOf,
  reachedAs,
} from "./refilling-view";
import { selectNames } from "./store";

/** How many freed times and open offers are looked into, and how many who come next of each are shown. */
const mostFreed = 12;
const mostOpen = 12;
const mostNext = 5;

export type RefillingView = {
  readonly offers: readonly OpenOfferView[];
  readonly freed: readonly FreedView[];
};

/**
 * What is offered to whom now, what was answered, and who comes next: of freed times about which there is any. However
 * many there are, they are asked about together.
 */
export function loadRefilling(scope: TenantScope): Promise<RefillingView> {
  return readTenant(scope, async (tx) => {
    const [open, freed] = await Promise.all([
      selectOpenOffers(tx, scope),
      selectFreedAhead(tx, scope, mostFreed),
    ]);
    const [answers, looked, around] = await Promise.all([
      selectAnswers(
        tx,
        scope,
        freed.map(({ id }) => id),
      ),
      Promise.all(freed.map((row) => findMatches(tx, scope, { ...row, ...minutesOf(row) }))),
      Promise.all(open.slice(0, mostOpen).map((each) => lookAround(tx, scope, each))),
    ]);
    const reached = await readReached(tx, scope, [
      ...looked.flatMap(({ inTurn }) => inTurn.slice(0, mostNext)).map(({ wish }) => wish.clientId),
      ...around.flatMap(({ ahead, next }) => [...ahead, ...next]),
    ]);
    const shown = freed.map((row, index): FreedView => {
      const { id, startsAt, endsAt, status, runAt, professionalName: name } = row;
      const isAhead = status === "open" && runAt.getTime() > scope.nowMs;
      return {
        ...{ id, status },
        professional: name ? professionalName({ name, title: row.professionalTitle }) : null,
        start: toIso(toMinute(startsAt.getTime()), scope.tenant.timeZone),
        end: toIso(toMinute(endsAt.getTime()), scope.tenant.timeZone),
        resumesAtMs: isAhead ? runAt.getTime() : null,
        answers: answers.flatMap((each) =>
          each.offer.freedTimeId === id ? [answerView(each, scope)] : [],
        ),
        next: nextViews(looked[index], reached, mostNext),
      };
    });
    return {
      offers: open.map((each, index) => ({
        ...openView(each, scope),
        ahead: (around[index]?.ahead ?? []).map(reached),
        nextName: around[index]?.next.map(reached)[0]?.clientName ?? null,
      })),
      freed: shown.filter(({ answers: said, next, status }) =>
        status === "stopped" ? next.length > 0 : said.length + next.length > 0,
      ),
    };
  });
}

/** Who else would take what is offered, if it were not: clients' ids. */
async function lookAround(tx: Tx, scope: TenantScope, { offer, professional }: OfferRow) {
  const { freedTimeId, entryId, holdId, isChosen } = offer;
  const about = { id: freedTimeId, resourceKindId: null, professionalId: professional.id };
  const asked = { ...about, ...minutesOf(offer) };
  const { wishes, inTurn } = await findMatches(tx, scope, asked, { exceptHoldId: holdId });
  const own = wishes.find((wish) => wish.entryId === entryId);
  const others = inTurn.map(({ wish }) => wish).filter((wish) => wish.entryId !== entryId);
  const isBefore = (wish: (typeof others)[number]) => own !== undefined && byTurn(wish, own) < 0;
  return {
    ahead: others
      .filter((wish) => !isChosen && !wish.isReachable && isBefore(wish))
      .map(({ clientId }) => clientId),
    next: others
      .filter(({ isReachable, answeringUntil }) => isReachable && answeringUntil === null)
      .slice(0, 1)
      .map(({ clientId }) => clientId),
  };
}

async function readReached(
  tx: Tx,
  scope: TenantScope,
  clientIds: readonly string[],
): Promise<ReachedOf> {
  const names = await selectNames(tx, scope, [...new Set(clientIds)]);
  return (clientId) => {
    const { name = "", phone = null } = names.get(clientId) ?? {};
    return reachedAs(name, phone, scope);
  };
}
