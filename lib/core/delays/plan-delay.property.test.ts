import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runsOf } from "@/tests/property-runs";
import { contains, type Interval, overlaps } from "../time/interval";
import type { DelayDay, DelaySpan, Due } from "./delay-day";
import { type FitsAt, occupiedAt, planDelay } from "./plan-delay";

const open: readonly Interval[] = [
  { startMinute: 540, endMinute: 780 },
  { startMinute: 840, endMinute: 1080 },
];

const appointment = fc.record({
  gap: fc.constantFrom(0, 0, 0, 5, 15, 60),
  minutes: fc.constantFrom(10, 30, 33, 60),
  before: fc.constantFrom(0, 0, 5),
  after: fc.constantFrom(0, 0, 10),
  isHere: fc.boolean(),
  stays: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
});

/** People one after the other, from a while before now on; some of whom nobody can move. */
const day = fc
  .record({
    nowMinute: fc.integer({ min: 560, max: 700 }),
    isIn: fc.boolean(),
    overdue: fc.integer({ min: 0, max: 60 }),
    people: fc.array(appointment, { maxLength: 10 }),
  })
  .map(({ nowMinute, isIn, overdue, people }): DelayDay => {
    let at = nowMinute - overdue;
    const ongoingEndMinute = isIn ? at : null;
    const due = people.map(({ gap, minutes, before, after, stays, isHere }, index): Due => {
      const startMinute = at + gap + before;
      at = startMinute + minutes + after;
      return {
        ...{ id: `p${index}`, startMinute, endMinute: startMinute + minutes },
        occupied: { startMinute: startMinute - before, endMinute: at },
        ...{ isMovable: !stays, sharedId: null, isOnTop: false, isHere },
      };
    });
    return { nowMinute, ongoingEndMinute, due };
  });

const obstacles = fc.array(
  fc
    .tuple(fc.integer({ min: 540, max: 1080 }), fc.integer({ min: 5, max: 40 }))
    .map(([startMinute, minutes]) => ({ startMinute, endMinute: startMinute + minutes })),
  { maxLength: 2 },
);

const late = fc
  .constantFrom(5, 10, 20, 45, 120)
  .map((minutes): DelaySpan => ({ kind: "late", minutes }));

const away = fc
  .tuple(fc.integer({ min: 540, max: 900 }), fc.integer({ min: 5, max: 200 }))
  .map(([startMinute, minutes]): DelaySpan => {
    return { kind: "away", away: { startMinute, endMinute: startMinute + minutes } };
  });

const span = fc.oneof(late, away);

function fitsBeside(day: DelayDay, inTheWay: readonly Interval[], span: DelaySpan): FitsAt {
  const { suggestions } = planDelay(day, span, () => false);
  const reached = new Set(suggestions.map(({ id }) => id));
  const others = day.due.filter(({ id }) => !reached.has(id)).map(({ occupied }) => occupied);
  return (each, atMinute, taken) => {
    const wanted = occupiedAt(each, atMinute);
    const isOpen = open.some((stretch) => contains(stretch, wanted));
    const isFree = ![...others, ...inTheWay, ...taken].some((other) => overlaps(other, wanted));
    return isOpen && isFree && atMinute >= day.nowMinute;
  };
}

function forEach(
  check: (asked: {
    day: DelayDay;
    span: DelaySpan;
    fitsAt: FitsAt;
    plan: ReturnType<typeof planDelay>;
  }) => void,
  spans: fc.Arbitrary<DelaySpan> = span,
) {
  fc.assert(
    fc.property(day, spans, obstacles, (day, span, inTheWay) => {
      const fitsAt = fitsBeside(day, inTheWay, span);
      check({ day, span, fitsAt, plan: planDelay(day, span, fitsAt) });
    }),
    { numRuns: runsOf(300) },
  );
}

const ofId = ({ due }: DelayDay, id: string): Due => {
  const found = due.find((each) => each.id === id);
  if (!found) throw new Error(id);
  return found;
};

/** Where everybody stands if all that is suggested is done. */
function standing(day: DelayDay, plan: ReturnType<typeof planDelay>): readonly Interval[] {
  return day.due.map((each) => {
    const said = plan.suggestions.find(({ id }) => id === each.id);
    return said?.way === "shift" ? occupiedAt(each, said.expectedMinute) : each.occupied;
  });
}

describe("what is suggested for a delay", () => {
  test("nobody is moved onto somebody else, nor out of working time", () => {
    forEach(({ day, plan, fitsAt }) => {
      const places = standing(day, plan);
      for (const [index, place] of places.entries()) {
        expect(places.slice(index + 1).some((other) => overlaps(place, other))).toBe(false);
      }
      for (const { id, way, expectedMinute } of plan.suggestions) {
        if (way === "shift") expect(fitsAt(ofId(day, id), expectedMinute, [])).toBe(true);
      }
    });
  });

  test("everybody keeps their turn", () => {
    forEach(({ day, plan }) => {
      const places = standing(day, plan).map(({ startMinute }) => startMinute);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    });
  });

  test("only later times are named, of people whom nobody can move none is moved, and who is here is not asked", () => {
    forEach(({ day, plan }) => {
      for (const { id, way, startMinute, expectedMinute } of plan.suggestions) {
        expect(expectedMinute).toBeGreaterThan(startMinute);
        expect(expectedMinute).toBeGreaterThanOrEqual(day.nowMinute);
        if (!ofId(day, id).isMovable) expect(way).not.toBe("shift");
        if (ofId(day, id).isHere) expect(way).not.toBe("propose");
      }
    });
  });

  test("who is late makes nobody later than they are, or than the clock is", () => {
    forEach(({ day, span, plan }) => {
      if (span.kind !== "late") return;
      const { nowMinute, ongoingEndMinute } = day;
      const clock = Math.max(0, nowMinute + 5 - Math.min(ongoingEndMinute ?? nowMinute, nowMinute));
      const overdue = Math.max(0, nowMinute + 5 - (day.due[0]?.startMinute ?? nowMinute));
      const most = Math.max(span.minutes, clock, overdue);
      for (const { startMinute, expectedMinute } of plan.suggestions) {
        expect(expectedMinute - startMinute).toBeLessThanOrEqual(most);
      }
    }, late);
  });

  test("a gap as long as the delay swallows it", () => {
    forEach(({ day, span, plan }) => {
      if (span.kind !== "late" || day.due[0] === undefined) return;
      let reachable = true;
      for (const [index, each] of day.due.entries()) {
        const before = day.due[index - 1];
        const gap = before ? each.occupied.startMinute - before.occupied.endMinute : 0;
        const wasReached = before && plan.suggestions.some(({ id }) => id === before.id);
        if (before && !wasReached && each.startMinute >= day.nowMinute) reachable = false;
        const isReached = plan.suggestions.some(({ id }) => id === each.id);
        if (!reachable && gap >= 0) expect(isReached).toBe(false);
      }
    }, late);
  });

  test("who is away changes nothing for those of other times", () => {
    forEach(({ day, span, plan }) => {
      if (span.kind !== "away") return;
      for (const { id } of plan.suggestions) {
        expect(overlaps(ofId(day, id), span.away)).toBe(true);
      }
    }, away);
  });

  test("it is the same plan however often it is asked", () => {
    forEach(({ day, span, fitsAt, plan }) => {
      expect(planDelay(day, span, fitsAt)).toEqual(plan);
    });
  });
});
