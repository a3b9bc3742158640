import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextPerson } from "./next-person";
import type { QueueOrder, QueuePerson } from "./person";
import { placeInQueue } from "./place-in-queue";
import { type Attendant, planQueue } from "./plan-queue";
import { queueRules } from "./rules";

const now = 29_000_000;
const ids = ["ana", "luis", "rosa"];

const person = fc.record({
  level: fc.integer({ min: 0, max: 2 }),
  dueMinute: fc.option(fc.integer({ min: now - 60, max: now + 120 })),
  arrivedMs: fc.integer({ min: (now - 90) * 60_000, max: now * 60_000 }),
  skippedMs: fc.option(fc.integer({ min: (now - 10) * 60_000, max: now * 60_000 }), { freq: 8 }),
  with: fc.subarray(ids, { minLength: 1 }),
  minutes: fc.integer({ min: 1, max: 60 }),
});

const line = fc.array(person, { maxLength: 12 }).map((people) =>
  people.map(
    ({ with: attendants, minutes, ...each }, index): QueuePerson => ({
      ...{ ...each, id: `p${index}`, number: index + 1 },
      minutesWith: new Map(attendants.map((id) => [id, minutes])),
    }),
  ),
);

const order: fc.Arbitrary<QueueOrder> = fc.record({
  rule: fc.constantFrom(...queueRules),
  byPriority: fc.boolean(),
});

const attendants: fc.Arbitrary<Attendant[]> = fc.subarray(ids, { minLength: 1 }).chain((some) =>
  fc.tuple(
    ...some.map((id) =>
      fc.record({
        id: fc.constant(id),
        freeMinute: fc.integer({ min: now - 20, max: now + 60 }),
        hours: fc.constantFrom(
          [],
          [{ startMinute: now - 100, endMinute: now + 600 }],
          [{ startMinute: now + 30, endMinute: now + 90 }],
        ),
        lastWasWalkIn: fc.option(fc.boolean()),
      }),
    ),
  ),
);

describe("whoever is called next", () => {
  test("has the highest level of those whom the caller may attend", () => {
    fc.assert(
      fc.property(line, order, fc.constantFrom(...ids), (people, rule, professionalId) => {
        const caller = { professionalId, atMinute: now, lastWasWalkIn: null };
        const next = nextPerson(people, rule, caller);
        const eligible = people.filter(({ minutesWith }) => minutesWith.has(professionalId));
        expect(next === undefined).toBe(eligible.length === 0);
        if (!next || !rule.byPriority) return;
        expect(eligible).toContain(next);
        for (const each of eligible) expect(levelOf(each)).toBeLessThanOrEqual(levelOf(next));
      }),
    );
  });

  test("by arrival: nobody of their level came before them", () => {
    fc.assert(
      fc.property(line, fc.boolean(), (people, byPriority) => {
        const next = nextPerson(people, { rule: "arrival", byPriority }, caller("ana"));
        for (const each of peers(people, next, byPriority)) {
          expect(turnOf(each)).toBeGreaterThanOrEqual(turnOf(next as QueuePerson));
        }
      }),
    );
  });

  test("by appointments: no appointment of their level whose time has come waits longer, nor for somebody without one", () => {
    fc.assert(
      fc.property(line, fc.boolean(), (people, byPriority) => {
        const next = nextPerson(people, { rule: "appointments", byPriority }, caller("ana"));
        const due = peers(people, next, byPriority).filter(isDue);
        if (due.length === 0 || !next) return;
        expect(isDue(next)).toBe(true);
        for (const each of due) {
          expect(each.dueMinute).toBeGreaterThanOrEqual(Number(next.dueMinute));
        }
      }),
    );
  });

  test("by appointments: who has none keeps no appointment of their level waiting that is here", () => {
    fc.assert(
      fc.property(line, fc.boolean(), (people, byPriority) => {
        const next = nextPerson(people, { rule: "appointments", byPriority }, caller("ana"));
        if (!next || isBooked(next)) return;
        const end = now + (next.minutesWith.get("ana") ?? 0);
        for (const each of peers(people, next, byPriority).filter(isBooked)) {
          expect(each.dueMinute).toBeGreaterThanOrEqual(end);
        }
      }),
    );
  });

  test("alternating: after one without an appointment comes one whose time has come, and the other way round", () => {
    fc.assert(
      fc.property(line, fc.boolean(), fc.boolean(), (people, byPriority, lastWasWalkIn) => {
        const rule = { rule: "alternate", byPriority } as const;
        const next = nextPerson(people, rule, { ...caller("ana"), lastWasWalkIn });
        const rivals = peers(people, next, byPriority);
        const wanted = lastWasWalkIn ? rivals.some(isDue) : rivals.some((each) => !isBooked(each));
        if (next && wanted) expect(isBooked(next)).toBe(lastWasWalkIn);
      }),
    );
  });

  test("who was called in vain is behind everybody without an appointment who waited then", () => {
    fc.assert(
      fc.property(line, order, (people, rule) => {
        const next = nextPerson(people, rule, caller("ana"));
        if (!next || next.skippedMs === null) return;
        for (const each of people.filter(({ minutesWith }) => minutesWith.has("ana"))) {
          const waitedThen = each.skippedMs === null && each.arrivedMs < next.skippedMs;
          if (waitedThen && !isBooked(each)) throw new Error(`${each.id} was passed`);
        }
      }),
    );
  });
});

describe("the plan of the day", () => {
  test("gives everybody who can be attended one turn, with somebody who may attend them, and nobody else any", () => {
    fc.assert(
      fc.property(line, attendants, order, (waiting, team, rule) => {
        const turns = planQueue({ waiting, expected: [], attendants: team }, rule, now);
        const able = waiting.filter(({ minutesWith }) =>
          team.some(({ id }) => minutesWith.has(id)),
        );
        expect(turns.map(({ personId }) => personId).sort()).toEqual(
          able.map(({ id }) => id).sort(),
        );
        for (const { personId, professionalId } of turns) {
          const own = waiting.find(({ id }) => id === personId);
          expect(own?.minutesWith.has(professionalId)).toBe(true);
        }
      }),
    );
  });

  test("has one person at a time with each professional, from when they are free", () => {
    fc.assert(
      fc.property(line, attendants, order, (waiting, team, rule) => {
        const turns = planQueue({ waiting, expected: [], attendants: team }, rule, now);
        for (const attendant of team) {
          let free = Math.max(now, attendant.freeMinute);
          for (const turn of turns.filter((each) => each.professionalId === attendant.id)) {
            expect(turn.startMinute).toBeGreaterThanOrEqual(free);
            const own = waiting.find(({ id }) => id === turn.personId);
            free = turn.startMinute + (own?.minutesWith.get(attendant.id) ?? 0);
          }
        }
      }),
    );
  });

  test("begins with whom the rule names, for each professional who is free now", () => {
    fc.assert(
      fc.property(line, order, (waiting, rule) => {
        const ana: Attendant = { id: "ana", freeMinute: 0, hours: [], lastWasWalkIn: null };
        const [first] = planQueue({ waiting, expected: [], attendants: [ana] }, rule, now);
        expect(first?.personId).toBe(nextPerson(waiting, rule, caller("ana"))?.id);
      }),
    );
  });

  test("puts nobody ahead of those who wait because somebody is expected, before that time has come", () => {
    fc.assert(
      fc.property(line, line, order, (waiting, others, rule) => {
        const expected = others
          .filter(({ dueMinute }) => dueMinute !== null && dueMinute > now)
          .map((each) => ({ ...each, id: `expected ${each.id}`, skippedMs: null }));
        const ana: Attendant = { id: "ana", freeMinute: 0, hours: [], lastWasWalkIn: null };
        const turns = planQueue({ waiting, expected, attendants: [ana] }, rule, now);
        for (const { personId, startMinute } of turns) {
          const due = expected.find(({ id }) => id === personId)?.dueMinute;
          if (due != null) expect(startMinute).toBeGreaterThanOrEqual(due);
        }
      }),
    );
  });

  test("gives those who wait places without a gap, as far as they wait for the same people", () => {
    fc.assert(
      fc.property(line, order, (waiting, rule) => {
        const ana: Attendant = { id: "ana", freeMinute: 0, hours: [], lastWasWalkIn: null };
        const turns = planQueue({ waiting, expected: [], attendants: [ana] }, rule, now);
        const here = new Set(waiting.map(({ id }) => id));
        const places = waiting
          .flatMap((each) => placeInQueue(each, turns, here)?.position ?? [])
          .sort((a, b) => a - b);
        expect(places).toEqual(places.map((_, index) => index + 1));
      }),
    );
  });
});

const caller = (professionalId: string) => ({
  professionalId,
  atMinute: now,
  lastWasWalkIn: null,
});

/** Others of the same level whom Ana may attend. */
function peers(people: readonly QueuePerson[], next: QueuePerson | undefined, byPriority: boolean) {
  return people.filter(
    (each) =>
      each !== next &&
      next !== undefined &&
      each.minutesWith.has("ana") &&
      (!byPriority || levelOf(each) === levelOf(next)),
  );
}

function levelOf({ level, skippedMs }: QueuePerson): number {
  return skippedMs === null ? level : 0;
}

function isBooked({ dueMinute, skippedMs }: QueuePerson): boolean {
  return dueMinute !== null && skippedMs === null;
}

function isDue(each: QueuePerson): boolean {
  return isBooked(each) && Number(each.dueMinute) <= now;
}

function turnOf({ skippedMs, arrivedMs }: QueuePerson): number {
  return skippedMs ?? arrivedMs;
}
