import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOf, minutesPerDay, type Weekday, weekdayOfDay, weekdays } from "../time/civil";
import { meetingDates, weekMistakes } from "./check-week";
import { describeWeek, workedMinutes } from "./describe-week";
import { changedDays, mergeWeeks } from "./merge-weeks";
import { type Brush, paint, resize, windowAt } from "./paint";
import { modulo, type WeekPlan, type WeekWindow, weekNumber, weekOfCycle } from "./plan";
import { plansOfRows, rowsOfPlans, type WeeklyRow } from "./plan-rows";

const at = (hours: number) => Math.round(hours * 60);
const work = (weekday: Weekday, from: number, to: number, siteId: string | null = null) =>
  ({ kind: "work", weekday, startMinute: at(from), endMinute: at(to), siteId }) as const;
const pause = (weekday: Weekday, from: number, to: number) =>
  ({ ...work(weekday, from, to), kind: "break" }) as const;
const stroke = (weekday: Weekday, from: number, to: number, week = 0) => ({
  ...{ week, weekday, startMinute: at(from), endMinute: at(to) },
});
const attend: Brush = { kind: "work", siteId: null };
const off: Brush = { kind: "off" };
const rest: Brush = { kind: "break" };
const usual = (...weeks: WeekWindow[][]): WeekPlan => ({ from: null, to: null, weeks });

describe("painting", () => {
  test("hours beside hours of the same place makes one window, of another place two", () => {
    const week = [[work(1, 8, 12)]];
    expect(paint(week, stroke(1, 12, 13), attend)).toEqual([[work(1, 8, 13)]]);
    expect(paint(week, stroke(1, 11, 13), { kind: "work", siteId: "north" })).toEqual([
      [work(1, 8, 11), work(1, 11, 13, "north")],
    ]);
  });

  test("over a pause takes it away, and erasing hours takes their pauses along", () => {
    const week = [[work(1, 8, 17), pause(1, 12, 13)]];
    expect(paint(week, stroke(1, 12, 12.5), attend)).toEqual([
      [work(1, 8, 17), pause(1, 12.5, 13)],
    ]);
    expect(paint(week, stroke(1, 12.5, 15), off)).toEqual([
      [work(1, 8, 12.5), pause(1, 12, 12.5), work(1, 15, 17)],
    ]);
  });

  test("a pause keeps to the hours, and grows with the one beside it", () => {
    const week = [[work(1, 8, 12), work(1, 14, 18)]];
    expect(paint(week, stroke(1, 11, 15), rest)).toEqual([
      [work(1, 8, 12), pause(1, 11, 12), pause(1, 14, 15), work(1, 14, 18)],
    ]);
    const paused = [[work(1, 8, 12), pause(1, 9, 10)]];
    expect(paint(paused, stroke(1, 10, 11), rest)).toEqual([[work(1, 8, 12), pause(1, 9, 11)]]);
    expect(paint([[]], stroke(2, 9, 10), rest)).toEqual([[]]);
  });

  test("after midnight cuts what began the day before, from Sunday into the next week too", () => {
    const week = [[work(1, 22, 26)]];
    expect(paint(week, stroke(2, 1, 3), off)).toEqual([[work(1, 22, 25)]]);
    expect(paint(week, stroke(2, 0.5, 1), off)).toEqual([[work(1, 22, 24.5), work(2, 1, 2)]]);
    expect(paint(week, stroke(2, 1, 1.5), rest)).toEqual([[work(1, 22, 26), pause(2, 1, 1.5)]]);
    const alternating = [[], [work(7, 22, 26)]];
    expect(paint(alternating, stroke(1, 0, 2), off)).toEqual([[], [work(7, 22, 24)]]);
    expect(paint([[work(1, 22, 24)]], stroke(2, 0, 2), attend)).toEqual([[work(1, 22, 26)]]);
  });

  test("never makes a window longer than a day", () => {
    const whole = weekdays.reduce(
      (weeks, weekday) => paint(weeks, stroke(weekday, 0, 24), attend),
      [[]] as readonly (readonly WeekWindow[])[],
    );
    expect(whole[0]).toHaveLength(7);
    expect(workedMinutes(whole[0] ?? [])).toBe(7 * minutesPerDay);
  });

  test("dragging an edge moves it, cuts what is in the way and keeps pauses inside", () => {
    const week = [[work(1, 8, 12), pause(1, 10, 11), work(1, 14, 18)]];
    const longer = resize(week, 0, work(1, 8, 12), { startMinute: at(9), endMinute: at(15) });
    expect(longer).toEqual([[work(1, 9, 15), pause(1, 10, 11), work(1, 15, 18)]]);
    const shorter = resize(week, 0, work(1, 8, 12), { startMinute: at(8), endMinute: at(10.5) });
    expect(shorter).toEqual([[work(1, 8, 10.5), pause(1, 10, 10.5), work(1, 14, 18)]]);
  });
});

describe("any strokes", () => {
  const brush = fc.constantFrom<Brush>(attend, off, rest, { kind: "work", siteId: "north" });
  const strokes = fc.array(
    fc.record({
      week: fc.integer({ min: 0, max: 1 }),
      weekday: fc.constantFrom(...weekdays),
      cells: fc.tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 })),
      brush,
    }),
    { maxLength: 12 },
  );

  test("leave each cell as it was last painted, and hours without a mistake", () => {
    fc.assert(
      fc.property(strokes, (given) => {
        let weeks: readonly (readonly WeekWindow[])[] = [[], []];
        const cells = new Map<string, string>();
        for (const {
          week,
          weekday,
          cells: [a, b],
          brush: used,
        } of given) {
          const [first, last] = [Math.min(a, b), Math.max(a, b, Math.min(a, b) + 1)];
          const time = { startMinute: first * 15, endMinute: Math.min(last, 96) * 15 };
          weeks = paint(weeks, { week, weekday, ...time }, used);
          for (let cell = first; cell < Math.min(last, 96); cell += 1) {
            const key = `${week} ${weekday} ${cell}`;
            const was = cells.get(key) ?? "off";
            if (used.kind === "work") cells.set(key, used.siteId ?? "main");
            else if (used.kind === "off") cells.set(key, "off");
            else if (was !== "off") cells.set(key, "break");
          }
        }
        const wrong: string[] = [];
        for (const week of [0, 1]) {
          for (const weekday of weekdays) {
            for (let cell = 0; cell < 96; cell += 1) {
              const seen = windowAt(weeks, { week, weekday }, cell * 15)?.window;
              const kind = seen?.kind === "work" ? (seen.siteId ?? "main") : (seen?.kind ?? "off");
              const key = `${week} ${weekday} ${cell}`;
              if (kind !== (cells.get(key) ?? "off")) wrong.push(`${key} is ${kind}`);
            }
          }
        }
        expect(wrong).toEqual([]);
        const placed = weeks.flatMap((own, week) =>
          own.map((each) => ({ ...each, week, plan: 0 })),
        );
        expect(weekMistakes(placed, [2])).toEqual([]);
        for (const { startMinute, endMinute } of placed) {
          expect(startMinute).toBeLessThan(minutesPerDay);
          expect(endMinute - startMinute).toBeLessThanOrEqual(minutesPerDay);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("rows and plans", () => {
  const summer: WeekPlan = { from: "2026-06-01", to: "2026-08-31", weeks: [[work(1, 7, 13)]] };

  test("a dated plan stands in for the usual one, which holds before and after", () => {
    const rows = rowsOfPlans([usual([work(1, 8, 17)]), summer]);
    expect(
      rows.map(({ startMinute, validFrom, validTo }) => [startMinute, validFrom, validTo]),
    ).toEqual([
      [at(8), null, "2026-05-31"],
      [at(8), "2026-09-01", null],
      [at(7), "2026-06-01", "2026-08-31"],
    ]);
    expect(plansOfRows(rows)).toEqual([usual([work(1, 8, 17)]), summer]);
  });

  test("what alternating weeks have in common is kept once", () => {
    const plan = usual([work(1, 8, 12), work(2, 8, 12)], [work(1, 8, 12)]);
    const rows = rowsOfPlans([plan]);
    expect(rows.map(({ weekday, everyWeeks }) => [weekday, everyWeeks])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(plansOfRows(rows)).toEqual([plan]);
  });

  const window = fc.record({
    kind: fc.constantFrom("work" as const, "break" as const),
    weekday: fc.constantFrom(...weekdays),
    startMinute: fc.constantFrom(480, 840, 1320),
    endMinute: fc.constantFrom(1380, 1560),
    siteId: fc.constantFrom(null, "north"),
  });
  const date = fc.constantFrom(null, "2026-01-05", "2026-03-01", "2026-06-15", "2026-12-31");
  const row: fc.Arbitrary<WeeklyRow> = fc
    .tuple(
      window,
      fc.constantFrom(1, 2, 3, 4),
      fc.constantFrom("2026-01-01", "2026-01-12"),
      date,
      date,
    )
    .map(([own, everyWeeks, anchor, a, b]) => {
      const ordered = a !== null && b !== null && a > b ? [b, a] : [a, b];
      const [validFrom = null, validTo = null] = ordered;
      return {
        ...own,
        everyWeeks,
        weekAnchor: everyWeeks === 1 ? null : anchor,
        validFrom,
        validTo,
      };
    });

  test("plans say on each day exactly what their rows say, there and back", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const plans = plansOfRows(rows);
        const again = rowsOfPlans(plans);
        for (let day = dayOf("2025-12-20"); day < dayOf("2027-01-20"); day += 3) {
          const told = textsOf(rows, day);
          expect(textsOf(again, day)).toEqual(told);
          expect(planTextsOf(plans, day)).toEqual(told);
        }
        expect(plansOfRows(again)).toEqual(plans);
      }),
      { numRuns: 100 },
    );
  });

  function textsOf(rows: readonly WeeklyRow[], day: number): string[] {
    const holding = rows.filter(
      (each) =>
        each.weekday === weekdayOfDay(day) &&
        (each.validFrom === null || dayOf(each.validFrom) <= day) &&
        (each.validTo === null || dayOf(each.validTo) >= day) &&
        (each.weekAnchor === null ||
          modulo(weekNumber(day) - weekNumber(dayOf(each.weekAnchor)), each.everyWeeks) === 0),
    );
    return [...new Set(holding.map(textOf))].sort();
  }

  function planTextsOf(plans: readonly WeekPlan[], day: number): string[] {
    const plan =
      plans
        .slice(1)
        .find(
          ({ from, to }) =>
            (from === null || dayOf(from) <= day) && (to === null || dayOf(to) >= day),
        ) ?? plans[0];
    const weeks = plan?.weeks ?? [];
    const week = weeks[modulo(weekNumber(day), weeks.length)] ?? [];
    return week
      .filter(({ weekday }) => weekday === weekdayOfDay(day))
      .map(textOf)
      .sort();
  }

  function textOf({ kind, startMinute, endMinute, siteId }: WeekWindow): string {
    return `${kind} ${startMinute} ${endMinute} ${siteId}`;
  }

  test("weeks alternate over the end of a year", () => {
    expect(weekOfCycle("2026-12-28", 2)).toBe(weekOfCycle("2027-01-03", 2));
    expect(weekOfCycle("2027-01-04", 2)).not.toBe(weekOfCycle("2027-01-03", 2));
  });
});

describe("mistakes", () => {
  const placed = (window: WeekWindow, week = 0, plan = 0) => ({ ...window, week, plan });

  test("are windows that overlap, after midnight and from Sunday to Monday too", () => {
    const found = (...windows: WeekWindow[]) =>
      weekMistakes(
        windows.map((each) => placed(each)),
        [1],
      );
    const overlap = [{ code: "windows_overlap", index: 1 }];
    expect(found(work(1, 8, 12), work(1, 11, 13))).toEqual(overlap);
    expect(found(work(1, 22, 26), work(2, 1, 3))).toEqual(overlap);
    expect(found(work(7, 22, 26), work(1, 1, 3))).toEqual(overlap);
    expect(found(work(1, 8, 12), work(1, 12, 13), work(2, 8, 12))).toEqual([]);
  });

  test("are not windows of different weeks or plans", () => {
    const windows = [
      placed(work(1, 8, 12)),
      placed(work(1, 8, 12), 1),
      placed(work(1, 8, 12), 0, 1),
    ];
    expect(weekMistakes(windows, [2, 1])).toEqual([]);
  });

  test("are breaks in which nobody attends", () => {
    const windows = [work(1, 8, 12), pause(1, 10, 10.5), pause(2, 10, 10.5)].map((each) =>
      placed(each),
    );
    expect(weekMistakes(windows, [1])).toEqual([{ code: "break_outside_hours", index: 2 }]);
  });

  test("are dates of two plans that meet", () => {
    const plan = (from: string, to: string | null) => ({ from, to });
    const none = { from: null, to: null };
    expect(meetingDates([none, plan("2026-01-01", "2026-02-01"), plan("2026-02-01", null)])).toBe(
      2,
    );
    expect(meetingDates([none, plan("2026-01-01", "2026-01-31"), plan("2026-02-01", null)])).toBe(
      null,
    );
  });
});

describe("a week in words", () => {
  test("puts days with the same hours together", () => {
    const week = [1, 2, 3, 4, 5].map((day) => work(day as Weekday, 8, 12));
    const described = describeWeek([...week, pause(3, 10, 11), work(7, 8, 12)]);
    expect(described.map(({ runs }) => runs)).toEqual([
      [
        [1, 2],
        [4, 5],
        [7, 7],
      ],
      [[3, 3]],
    ]);
  });
});

describe("two people's changes", () => {
  const base = [usual([work(1, 8, 12), work(2, 8, 12)])];
  const mine = [usual([work(1, 8, 13), work(2, 8, 12)])];

  test("of different days are put together", () => {
    const theirs = [usual([work(1, 8, 12), work(3, 8, 12)])];
    expect(mergeWeeks(base, mine, theirs)).toEqual([usual([work(1, 8, 13), work(3, 8, 12)])]);
    expect(changedDays(base, theirs).days.map(({ weekday }) => weekday)).toEqual([2, 3]);
  });

  test("of the same day, or of the plans, are not", () => {
    expect(mergeWeeks(base, mine, [usual([work(1, 9, 12), work(2, 8, 12)])])).toBeUndefined();
    expect(mergeWeeks(base, mine, mine)).toEqual(mine);
    const plans = [...base, { from: "2026-06-01", to: null, weeks: [[]] }];
    expect(mergeWeeks(base, mine, plans)).toBeUndefined();
    expect(changedDays(base, plans).plansDiffer).toBe(true);
  });
});
