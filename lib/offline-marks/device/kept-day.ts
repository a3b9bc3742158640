import { nowMs } from "@/lib/clock";
import { applyAnyway } from "@/lib/core/offline/apply-anyway";
import type { Mark, MarkStep } from "@/lib/core/offline/mark";
import { type Conflict, conflictsOf } from "@/lib/core/offline/mark-answer";
import {
  markStepsOf,
  type OfflineAppointment,
  statusWithMarks,
} from "@/lib/core/offline/offline-list";
import { fetchList } from "./fetch-list";
import {
  type Contact,
  type KeptDayState,
  markOf,
  refusedBy,
  unknownDay,
  withoutList,
} from "./kept-day-state";
import { keptList } from "./kept-list";
import { dropMarks, type KeptMark, keepMarks, openMarks, readKeptMarks } from "./kept-marks";
import { onlyHere } from "./only-here";
import { sendMarks } from "./send-marks";
import { watchConnection } from "./watch-connection";
import { askToSendLater } from "./worker";

type Options = {
  readonly slug: string;
  /** The seat of who is logged in; undefined where only the list that is kept knows. */
  readonly seat: string | undefined;
  /** Whether the list is to be kept on this device. */
  readonly keeps: boolean;
};

/** The day that this device keeps, and the marks that wait on it: sent as soon as the server can be asked. */
export function openKeptDay({ slug, seat, keeps }: Options) {
  const listeners = new Set<() => void>();
  let state = unknownDay;
  let looking: Promise<void> | undefined;
  let changing = Promise.resolve();
  const ownerNow = () => seat ?? state.list?.owner;
  const show = (change: Partial<KeptDayState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  /** Looks once at a time; who asks meanwhile waits for that look. */
  function look(): Promise<void> {
    looking ??= lookNow()
      .catch(() => show({ failed: true }))
      .finally(() => {
        looking = undefined;
      });
    return looking;
  }

  /** After the look that is on its way, which may know less: it began before. */
  async function lookAnew(): Promise<void> {
    await looking;
    await look();
  }

  /** Sends what waits, then reads the list anew. Whose the marks are, only the seat or the list that is kept knows. */
  async function lookNow(): Promise<void> {
    if (!seat) show({ list: (await keptList.read(slug)) ?? null });
    const own = await count();
    const owner = ownerNow();
    if (!owner) return show({ contact: withoutList(state.contact) });
    if (!keeps && own.length === 0) return show({ contact: { state: "here" } });
    show({ contact: await ask(owner, own) });
  }

  async function ask(owner: string, own: readonly KeptMark[]): Promise<Contact> {
    const sent = own.length > 0 ? await sendMarks(slug, owner) : undefined;
    if (sent?.state === "away") return { state: "away" };
    if (sent?.state === "answered") {
      show({ done: state.done + sent.done, conflicts: conflictsOf(sent.refused) });
    }
    if (sent?.state === "closed") {
      show({ conflicts: conflictsOf((await openMarks(own)).map(refusedBy(sent))) });
    }
    const fetched = sent?.state === "login" ? sent : await fetchList(slug);
    if (fetched.state === "fetched") {
      if (keeps) await keptList.keep(slug, fetched.list);
      show({ list: fetched.list });
    } else if (fetched.state !== "away") {
      await keptList.forget(slug);
      show({ list: null });
    }
    await count(owner);
    return { state: fetched.state === "fetched" ? "here" : fetched.state };
  }

  /** Shows what waits; what another tab has settled is no conflict any more. */
  async function count(owner = ownerNow()): Promise<readonly KeptMark[]> {
    const kept = await readKeptMarks(slug);
    const own = kept.filter((each) => each.owner === owner);
    const ids = new Set(own.map(({ id }) => id));
    const conflicts = state.conflicts.filter(({ refused }) =>
      refused.some(({ id }) => ids.has(id)),
    );
    const asked = new Set(conflicts.flatMap(({ refused }) => refused.map(({ id }) => id)));
    const waiting = own.filter(({ id }) => !asked.has(id));
    const ofOthers = kept.length - own.length;
    show({ conflicts, marks: await openMarks(waiting), waiting: waiting.length, ofOthers });
    return own;
  }

  /** One change after the other: a second tap sees what the first one has noted. `work` tells false where it failed. */
  function change(work: (owner: string) => Promise<boolean | undefined>): Promise<void> {
    changing = changing.then(async () => {
      const owner = ownerNow();
      if (!owner) return;
      try {
        const isKept = await work(owner);
        show({ failed: isKept === false });
        await count();
      } catch {
        show({ failed: true });
      }
      watch.tellOthers();
    });
    return changing.then(() => tellServer());
  }

  async function tellServer(): Promise<void> {
    // A look that began before may have sent already what there was, and knows best whether there is a connection.
    await looking;
    if (state.contact.state === "away") await askToSendLater(slug);
    else await look();
  }

  async function drop(ids: readonly string[]): Promise<undefined> {
    await onlyHere(() => dropMarks(slug, new Set(ids)));
  }

  async function settle({ key, refused }: Conflict): Promise<undefined> {
    await drop(refused.map(({ id }) => id));
    show({ conflicts: state.conflicts.filter((each) => each.key !== key) });
  }

  const watch = watchConnection({
    look: lookAnew,
    recount: count,
    isInHaste: () => state.contact.state === "away" || state.waiting > 0,
  });

  return {
    current: () => state,
    look,
    subscribe(listener: () => void) {
      listeners.add(listener);
      if (listeners.size === 1) watch.start();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) watch.stop();
      };
    },
    note: (appointment: OfflineAppointment, step: MarkStep) =>
      change(async (owner) => {
        const { list, marks } = state;
        const steps = markStepsOf(appointment, statusWithMarks(appointment, marks), nowMs());
        if (!list || !steps.includes(step)) return undefined;
        return keepMarks(slug, owner, [markOf(appointment, step, list, marks)]);
      }),
    takeBack: ({ id }: Mark) => change(() => drop([id])),
    discard: (conflict: Conflict) => change(() => settle(conflict)),
    /** New marks on top of how the appointment stands now. */
    insist: (conflict: Conflict) =>
      change(async (owner) => {
        const { marks, now } = conflict;
        const again = applyAnyway(marks, now, nowMs(), () => crypto.randomUUID());
        return (await keepMarks(slug, owner, again)) ? settle(conflict) : false;
      }),
  };
}
