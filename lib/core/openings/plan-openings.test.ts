import { expect, test } from "vitest";
import { minuteOf } from "../../../tests/scheduling/zones";
import { type OpeningFacts, planOpenings } from "./plan-openings";

const santoDomingo = "America/Santo_Domingo";
const at = (text: string) => minuteOf(`2026-12-${text}:00-04:00`);
const facts: OpeningFacts = {
  timeZone: santoDomingo,
  nowMinute: at("01T10:00"),
  ...{ openings: [], timeOff: [], holidays: new Map() },
};
const morning = { startMinuteOfDay: 540, endMinuteOfDay: 720 };
const afternoon = { startMinuteOfDay: 840, endMinuteOfDay: 1020 };

const plan = (dates: string[], given: Partial<OpeningFacts> = {}, windows = [morning]) =>
  planOpenings({ professionalIds: ["a", "b"], dates, windows }, { ...facts, ...given });
const told = (outcome: ReturnType<typeof planOpenings>) =>
  outcome.conflicts.map((each) => `${each.professionalId} ${each.date.slice(8)} ${each.reason}`);

test("every professional gets every window of every date, named twice or not", () => {
  const made = plan(["2026-12-07", "2026-12-09", "2026-12-07"], {}, [morning, afternoon]);
  expect(made.conflicts).toEqual([]);
  expect(made.stretches).toHaveLength(8);
  expect(made.stretches[0]).toEqual({
    ...{ professionalId: "a", date: "2026-12-07" },
    ...{ startMinute: at("07T09:00"), endMinute: at("07T12:00") },
  });
});

test("what is over, and what overlaps an opening, cannot be opened; what has begun can", () => {
  const openings = [
    { professionalId: "b", startMinute: at("07T11:00"), endMinute: at("07T13:00") },
    { professionalId: "a", startMinute: at("07T12:00"), endMinute: at("07T13:00") },
  ];
  const made = plan(["2026-11-30", "2026-12-01", "2026-12-07"], { openings });
  expect(told(made)).toEqual(["a 30 in_the_past", "b 30 in_the_past", "b 07 opening_overlaps"]);
  expect(made.stretches).toHaveLength(3);
  expect(made.doubtful).toEqual([]);
});

test("time off and holidays are doubts with their names: they may be meant", () => {
  const made = plan(["2026-12-08", "2026-12-09"], {
    timeOff: [
      {
        ...{ professionalId: "a", reason: "Congreso" },
        ...{ startMinute: at("09T11:30"), endMinute: at("09T18:00") },
      },
    ],
    holidays: new Map([["2026-12-08", "Feriado local"]]),
  });
  expect(told(made)).toEqual(["a 08 holiday", "a 09 time_off", "b 08 holiday"]);
  expect(made.conflicts.map(({ name }) => name)).toEqual([
    "Feriado local",
    "Congreso",
    "Feriado local",
  ]);
  expect([made.doubtful.length, made.stretches.length]).toEqual([3, 1]);
});

test("when the whole practice is away, everybody is", () => {
  const whole = {
    ...{ professionalId: null, reason: null },
    ...{ startMinute: at("08T00:00"), endMinute: at("09T00:00") },
  };
  expect(told(plan(["2026-12-08"], { timeOff: [whole] }))).toEqual([
    "a 08 time_off",
    "b 08 time_off",
  ]);
});

test("a window that goes past midnight is in the way of the next morning's", () => {
  const night = { startMinuteOfDay: 1320, endMinuteOfDay: 1440 + 120 };
  const early = { startMinuteOfDay: 60, endMinuteOfDay: 180 };
  const made = plan(["2026-12-07", "2026-12-08"], {}, [night, early]);
  expect(told(made)).toEqual(["a 08 opening_overlaps", "b 08 opening_overlaps"]);
});

test("an edge that a clock change skips is told, and its other dates are not lost", () => {
  const made = planOpenings(
    {
      professionalIds: ["a"],
      dates: ["2026-09-05", "2026-09-06"],
      windows: [{ startMinuteOfDay: 30, endMinuteOfDay: 180 }],
    },
    { ...facts, timeZone: "America/Santiago", nowMinute: minuteOf("2026-09-01T12:00:00Z") },
  );
  expect(told(made)).toEqual(["a 06 time_skipped"]);
  expect(made.stretches).toHaveLength(1);
});
