import "server-only";
import { type Following, followChanges } from "@/db/follow-changes";
import type { ChangesSince } from "@/db/lookups";
import type { LiveRoom } from "@/lib/core/live/rooms";

/** What of a tenant changed: rooms that a subscriber follows, and the last transaction that touched them. */
export type Told = {
  readonly moment: string;
  readonly rooms: readonly string[];
  /** Null: more may have changed than is known. */
  readonly transaction: string | null;
};

type Subscriber = {
  readonly tenantId: string;
  /** Of whom one may have so many at once. */
  readonly who: string;
  readonly rooms: readonly LiveRoom[];
  readonly hear: (told: Told) => void;
  /** The server stops: whoever is connected looks for another. */
  readonly end: () => void;
};

type Hub = {
  readonly byTenant: Map<string, Set<Subscriber>>;
  size: number;
  following: Following | undefined;
  /** Resolves once nothing committed from then on is left out. */
  ready: Promise<void>;
  moment: string;
  isEnding: boolean;
};

const mostInAll = 5_000;
const mostOfOne = 20;

const key = Symbol.for("citaria.live.hub");
const shared = globalThis as unknown as Record<symbol, Hub | undefined>;

export type Subscription = {
  /** From when on nothing is left out. */
  readonly ready: Promise<void>;
  leave(): void;
};

/**
 * Hears of a tenant's changes, and never of another's. One connection to the database serves all of a process; it is
 * made with the first subscriber and given up with the last.
 */
export function subscribe(subscriber: Subscriber): Subscription {
  const hub = theHub();
  const { tenantId } = subscriber;
  hub.byTenant.set(tenantId, (hub.byTenant.get(tenantId) ?? new Set()).add(subscriber));
  hub.size += 1;
  start(hub);
  return { ready: hub.ready, leave: () => leave(hub, subscriber) };
}

function leave(hub: Hub, subscriber: Subscriber): void {
  const own = hub.byTenant.get(subscriber.tenantId);
  if (!own?.delete(subscriber)) return;
  hub.size -= 1;
  if (own.size === 0) hub.byTenant.delete(subscriber.tenantId);
  if (hub.size > 0) return;
  hub.following?.stop();
  hub.following = undefined;
}

/** The newest moment that is known here, for those who only want to know how far they are. */
export function knownMoment(): string {
  return theHub().moment;
}

/** Whether the server is told to stop: whoever listens or asks should look for another, by another connection. */
export function isEnding(): boolean {
  return theHub().isEnding;
}

/** Whether one more is too many: of all on this server, or of the screens of one person. */
export function isCrowded(tenantId: string, who: string): boolean {
  const { size, byTenant } = theHub();
  const own = [...(byTenant.get(tenantId) ?? [])].filter((each) => each.who === who);
  return size >= mostInAll || own.length >= mostOfOne;
}

function theHub(): Hub {
  shared[key] ??= newHub();
  return shared[key];
}

function newHub(): Hub {
  const hub: Hub = {
    ...{ byTenant: new Map(), size: 0, following: undefined },
    ...{ ready: Promise.resolve(), moment: "", isEnding: false },
  };
  // A server that stops waits for its answers to end, and these never would. Elsewhere a signal ends all at once.
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    if (process.listenerCount(signal) > 0) process.once(signal, () => endAll(hub));
  }
  return hub;
}

function start(hub: Hub): void {
  if (hub.following) return;
  hub.ready = new Promise((resolve) => {
    hub.following = followChanges((news) => {
      hub.moment = news.moment;
      spread(hub, news);
      resolve();
    });
  });
}

function spread(hub: Hub, { moment, missed, changes }: ChangesSince): void {
  if (missed) {
    for (const subscriber of everybody(hub)) {
      subscriber.hear({ moment, rooms: subscriber.rooms, transaction: null });
    }
    return;
  }
  for (const tenantId of new Set(changes.map((change) => change.tenantId))) {
    const own = changes.filter((change) => change.tenantId === tenantId);
    for (const subscriber of hub.byTenant.get(tenantId) ?? []) {
      const told = toldOf(own, subscriber.rooms, moment);
      if (told) subscriber.hear(told);
    }
  }
}

/** What of a tenant's changes somebody who follows these rooms is told, if anything. */
export function toldOf(
  changes: ChangesSince["changes"],
  rooms: readonly string[],
  moment: string,
): Told | undefined {
  const followed = changes.filter(({ room }) => rooms.includes(room));
  if (followed.length === 0) return undefined;
  let last = 0n;
  for (const { transaction } of followed) {
    if (BigInt(transaction) > last) last = BigInt(transaction);
  }
  return { moment, rooms: followed.map(({ room }) => room), transaction: String(last) };
}

function everybody(hub: Hub): Subscriber[] {
  return [...hub.byTenant.values()].flatMap((own) => [...own]);
}

function endAll(hub: Hub): void {
  hub.isEnding = true;
  for (const subscriber of everybody(hub)) subscriber.end();
}
