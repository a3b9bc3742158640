import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { initialsOf } from "@/lib/core/initials";
import { toIso } from "@/lib/core/time/iso";
import type { InLine } from "./line";
import { readLine } from "./read-line";
import { type RunningLate, runningLate } from "./running-late";
import { findScreenByHash } from "./store";
import { queueTokenHash } from "./token";

type OnScreen = {
  readonly number: number;
  /** Where the practice shows them. */
  readonly initials: string | null;
};

export type CalledOnScreen = OnScreen & {
  readonly professional: { readonly name: string; readonly title: string | null } | null;
  readonly room: string | null;
};

export type NextOnScreen = OnScreen & {
  /** ISO 8601 with the offset of the tenant's zone; null where nobody knows. */
  readonly about: string | null;
};

/** What a waiting room's screen shows: no name of anybody. */
export type ScreenView = {
  /** The last who was called first. */
  readonly called: readonly CalledOnScreen[];
  readonly moreCalled: number;
  /** In the order in which they are likely to be called. */
  readonly next: readonly NextOnScreen[];
  readonly moreWaiting: number;
  /** Who runs late. */
  readonly late: readonly (RunningLate & Pick<CalledOnScreen, "professional">)[];
};

const mostCalled = 7;
const mostNext = 12;

/** Undefined alike for a link that never was, a revoked one and one of another tenant. */
export async function loadScreen(
  scope: TenantScope,
  token: string,
): Promise<ScreenView | undefined> {
  const hash = queueTokenHash(token);
  if (!hash) return undefined;
  return readTenant(scope, async (tx) => {
    const screen = await findScreenByHash(tx, scope, hash);
    if (!screen) return undefined;
    const { people, turns, professionals, delays } = await readLine(tx, scope);
    const { screenNames, timeZone } = scope.tenant;
    const shown = ({ number, name }: InLine): OnScreen => ({
      number,
      initials: screenNames === "initials" ? initialsOf(name) : null,
    });
    const here = people.filter(({ siteId }) => siteId === screen.siteId);
    const placeOf = (each: InLine) => {
      const place = turns.findIndex(({ personId }) => personId === each.entryId);
      return place < 0 ? turns.length : place;
    };
    const waiting = here
      .filter(({ state }) => state === "waiting")
      .sort((a, b) => placeOf(a) - placeOf(b) || a.number - b.number);
    const called = here
      .filter(({ state }) => state === "called")
      .sort((a, b) => (b.calledMs ?? 0) - (a.calledMs ?? 0));
    return {
      called: called.slice(0, mostCalled).map((each) => {
        const by = professionals.find(({ id }) => id === each.calledToId);
        const professional = by ? { name: by.name, title: by.title } : null;
        return { ...shown(each), professional, room: each.room };
      }),
      moreCalled: Math.max(0, called.length - mostCalled),
      next: waiting.slice(0, mostNext).map((each) => {
        const turn = turns[placeOf(each)];
        return { ...shown(each), about: turn ? toIso(turn.startMinute, timeZone) : null };
      }),
      moreWaiting: Math.max(0, waiting.length - mostNext),
      late: delays.flatMap((delay) => {
        const by = professionals.find(({ id }) => id === delay.professionalId);
        const professional = by ? { name: by.name, title: by.title } : null;
        return [{ ...runningLate(delay, scope), professional }];
      }),
    };
  });
}
