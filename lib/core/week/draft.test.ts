import { describe, expect, test } from "vitest";
import { draftOf, plansOf, rowMistake, weeksIn, withWeeks } from "./draft";
import { draftOfValues } from "./draft-values";
import {
  addPlan,
  addRow,
  changePlan,
  changeRow,
  copyDay,
  draftMistakes,
  inputOf,
  removePlan,
  removeRow,
  setWeekCount,
  turnWeeks,
} from "./edit-draft";
import { paint } from "./paint";
import type { WeekPlan, WeekWindow } from "./plan";

const work = (weekday: WeekWindow["weekday"], from: number, to: number): WeekWindow => ({
  ...{ kind: "work", weekday, startMinute: from * 60, endMinute: to * 60, siteId: null },
});
const usual = (...weeks: WeekWindow[][]): WeekPlan => ({ from: null, to: null, weeks });
const place = { plan: "plan-0", week: 0, weekday: 1 as const };
const draft = draftOf([usual([work(1, 8, 12), work(1, 14, 18), work(2, 22, 26)])]);

describe("a draft", () => {
  test("says what it was made of, midnight and whole days too", () => {
    const plans = [
      usual([work(1, 0, 24), work(2, 20, 24), work(3, 22, 26)], []),
      { from: "2026-06-01", to: null, weeks: [[work(1, 7, 13)]] },
    ];
    expect(plansOf(draftOf(plans))).toEqual(plans);
    expect(draftOf(plans).rows.map(({ end, endsNextDay }) => [end, endsNextDay])).toEqual([
      ["00:00", true],
      ["00:00", false],
      ["02:00", true],
      ["13:00", false],
    ]);
  });

  test("keeps the keys of rows that painting leaves as they are, and what is half typed", () => {
    const typing = changeRow(draft, draft.rows[1]?.key ?? "", { end: "" });
    const weeks = paint(
      weeksIn(typing, "plan-0", 1),
      { week: 0, weekday: 5, startMinute: 480, endMinute: 600 },
      { kind: "work", siteId: null },
    );
    const painted = withWeeks(typing, "plan-0", weeks);
    expect(painted.rows.map(({ key }) => key)).toEqual(["row-1", "row-3", "row-4", "row-2"]);
  });

  test("gives every row a key of its own", () => {
    let grown = addRow(addRow(draft, place, "work"), place, "break");
    grown = addPlan(setWeekCount(grown, "plan-0", 2), "plan-0", { from: "2026-06-01", to: "" });
    const keys = [...grown.rows, ...grown.plans].map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(grown.rows).toHaveLength(20);
    expect(removePlan(grown, grown.plans[1]?.key ?? "").rows).toHaveLength(10);
  });
});

describe("editing", () => {
  test("copies a day to chosen days, of the other week too, in place of theirs", () => {
    const two = setWeekCount(draft, "plan-0", 2);
    const copied = copyDay(two, place, [
      { week: 0, weekday: 2 },
      { week: 1, weekday: 3 },
    ]);
    const monday = [work(1, 8, 12), work(1, 14, 18)];
    const like = (weekday: WeekWindow["weekday"]) => monday.map((each) => ({ ...each, weekday }));
    expect(plansOf(copied)[0]?.weeks).toEqual([
      [...monday, ...like(2)],
      [...monday, work(2, 22, 26), ...like(3)],
    ]);
    expect(plansOf(copyDay(draft, { ...place, weekday: 6 }, [{ week: 0, weekday: 1 }]))).toEqual([
      usual([work(2, 22, 26)]),
    ]);
  });

  test("lets weeks alternate, turn, and be one again", () => {
    const two = setWeekCount(draft, "plan-0", 2);
    const emptied = removeRow(two, two.rows[0]?.key ?? "");
    expect(plansOf(turnWeeks(emptied, "plan-0"))[0]?.weeks.map((week) => week.length)).toEqual([
      3, 2,
    ]);
    expect(plansOf(setWeekCount(emptied, "plan-0", 1))[0]?.weeks.map((w) => w.length)).toEqual([2]);
  });

  test.each([
    [{ start: "" }, { field: "start", code: "required" }],
    [{ end: "25:00" }, { field: "end", code: "invalid_time" }],
    [{ start: "24:00" }, { field: "start", code: "invalid_time" }],
    [{ end: "07:00" }, { field: "end", code: "reversed_range" }],
    [
      { end: "09:00", endsNextDay: true },
      { field: "end", code: "longer_than_a_day" },
    ],
    [{ end: "07:00", endsNextDay: true }, null],
    [{ end: "00:00" }, null],
  ])("finds %o wrong by itself as it is", (change, mistake) => {
    const key = draft.rows[0]?.key ?? "";
    const [row] = changeRow(draft, key, change).rows;
    expect(row && rowMistake(row)).toEqual(mistake);
  });

  test("names every mistake by its field", () => {
    let wrong = addRow(draft, place, "work");
    wrong = addRow(wrong, { ...place, weekday: 4 }, "break");
    wrong = addPlan(wrong, "plan-0", { from: "", to: "" });
    const [, plan] = wrong.plans;
    expect(draftMistakes(draft)).toEqual({});
    expect(draftMistakes(wrong)).toMatchObject({
      "row-4.start": "windows_overlap",
      "row-5.start": "break_outside_hours",
      [`${plan?.key}.from`]: "required",
    });
    const dated = changePlan(removeRow(removeRow(draft, "row-4"), "row-5"), "plan-0", {});
    const two = addPlan(
      addPlan(dated, "plan-0", { from: "2026-06-01", to: "2026-06-30" }),
      "plan-0",
      { from: "2026-06-30", to: "" },
    );
    expect(Object.values(draftMistakes(two))).toEqual(["periods_overlap"]);
  });

  test("sends what the verb takes", () => {
    const { plans, windows } = inputOf(draft);
    expect(plans).toEqual([{ from: "", to: "", everyWeeks: 1 }]);
    expect(windows[2]).toEqual({
      ...{ plan: 0, week: 0, weekday: 2, kind: "work", siteId: null },
      ...{ start: "22:00", end: "02:00", endsNextDay: true },
    });
  });
});

describe("a form without scripts", () => {
  test("gives back what was typed, row by row", () => {
    const values = {
      "plans.0.everyWeeks": "2",
      "plans.1.from": "2026-06-01",
      "plans.1.everyWeeks": "1",
      ...{ "windows.0.plan": "0", "windows.0.week": "1", "windows.0.weekday": "3" },
      ...{ "windows.0.kind": "work", "windows.0.start": "25:00", "windows.0.end": "" },
      ...{ "windows.1.plan": "1", "windows.1.weekday": "1", "windows.1.start": "08:00" },
      ...{ "windows.2.plan": "0", "windows.2.weekday": "2", "windows.2.start": "" },
    };
    const { plans, rows } = draftOfValues(values);
    expect(plans.map(({ from, weekCount }) => [from, weekCount])).toEqual([
      ["", 2],
      ["2026-06-01", 1],
    ]);
    expect(rows).toMatchObject([
      { plan: "plan-0", week: 1, weekday: 3, start: "25:00", end: "" },
      { plan: "plan-1", week: 0, weekday: 1, start: "08:00", kind: "work" },
    ]);
  });
});
