import type { QueueOrder, QueuePerson } from "./person";

/** Who is about to call somebody, and when. */
export interface Caller {
  readonly professionalId: string;
  readonly atMinute: number;
  /** Whether the last one they called had no appointment; null: they have called nobody yet. */
  readonly lastWasWalkIn: boolean | null;
}

/**
 * Who is next of those who are here; undefined where nobody is whom this professional may attend. The highest level
 * goes first. Within it, by the rule:
 * `arrival`: who came first. `appointments`: appointments at their time, the earliest first; people without one in
 * between, where they do not keep an appointment waiting that is here. `alternate`: an appointment whose time has come
 * and somebody without one, in turns. Who came too early for the last two goes when nobody else is there.
 * Whoever was called in vain counts as somebody without an appointment who came at that moment.
 */
export function nextPerson(
  here: readonly QueuePerson[],
  order: QueueOrder,
  caller: Caller,
): QueuePerson | undefined {
  const candidates = here
    .filter(({ minutesWith }) => minutesWith.has(caller.professionalId))
    .map((person) => ({ person, ...standing(person, order) }));
  const top = Math.max(...candidates.map(({ level }) => level));
  const equals = candidates.filter(({ level }) => level === top);
  if (order.rule === "arrival") return first(equals);

  const booked = equals.filter(({ due }) => due !== null);
  const due = booked.filter((each) => Number(each.due) <= caller.atMinute).sort(byDue);
  const early = booked.filter((each) => Number(each.due) > caller.atMinute).sort(byDue);
  const walkIn = first(equals.filter((each) => each.due === null));
  const nextDue = due[0]?.person;
  const nextEarly = early[0]?.person;

  if (order.rule === "alternate") {
    const [wanted, other] = caller.lastWasWalkIn === false ? [walkIn, nextDue] : [nextDue, walkIn];
    return wanted ?? other ?? nextEarly;
  }
  if (nextDue || !walkIn) return nextDue ?? nextEarly;
  const endsAt = caller.atMinute + (walkIn.minutesWith.get(caller.professionalId) ?? 0);
  const keepsWaiting = nextEarly?.dueMinute != null && nextEarly.dueMinute < endsAt;
  return keepsWaiting ? nextEarly : walkIn;
}

type Standing = {
  readonly level: number;
  readonly due: number | null;
  readonly turnMs: number;
};

type Candidate = Standing & { readonly person: QueuePerson };

function standing(person: QueuePerson, { byPriority }: QueueOrder): Standing {
  const { skippedMs, arrivedMs, dueMinute, level } = person;
  if (skippedMs !== null) return { level: 0, due: null, turnMs: skippedMs };
  return { level: byPriority ? level : 0, due: dueMinute, turnMs: arrivedMs };
}

function first(candidates: readonly Candidate[]): QueuePerson | undefined {
  return [...candidates].sort(byTurn)[0]?.person;
}

function byTurn(a: Candidate, b: Candidate): number {
  return a.turnMs - b.turnMs || a.person.number - b.person.number;
}

function byDue(a: Candidate, b: Candidate): number {
  return Number(a.due) - Number(b.due) || byTurn(a, b);
}
