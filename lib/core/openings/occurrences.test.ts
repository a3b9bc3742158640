import { expect, test } from "vitest";
import { minuteOf } from "../../../tests/scheduling/zones";
import { dayOf } from "../time/civil";
import { toIso } from "../time/iso";
import { occurrencesIn } from "./occurrences";

const newYork = "America/New_York";
const lunch = {
  startMinute: minuteOf("2026-02-24T12:00:00-05:00"),
  endMinute: minuteOf("2026-02-24T14:00:00-05:00"),
};

test("what comes back keeps its wall clock across a clock change, until its last day", () => {
  const weekly = {
    ...lunch,
    recurrence: { every: 1, unit: "week", untilDay: dayOf("2026-03-17") } as const,
  };
  const range = {
    startMinute: minuteOf("2026-03-01T00:00:00-05:00"),
    endMinute: minuteOf("2026-05-01T00:00:00-04:00"),
  };
  const shown = occurrencesIn(weekly, range, newYork).map((each) =>
    [each.startMinute, each.endMinute].map((minute) => toIso(minute, newYork).slice(5, 22)),
  );
  expect(shown).toEqual([
    ["03-03T12:00:00-05", "03-03T14:00:00-05"],
    ["03-10T12:00:00-04", "03-10T14:00:00-04"],
    ["03-17T12:00:00-04", "03-17T14:00:00-04"],
  ]);
});

test("an occurrence that began before the range and reaches into it counts", () => {
  const nights = {
    startMinute: minuteOf("2026-01-05T22:00:00-05:00"),
    endMinute: minuteOf("2026-01-07T06:00:00-05:00"),
    recurrence: { every: 1, unit: "month" } as const,
  };
  const range = {
    startMinute: minuteOf("2026-06-07T05:00:00-04:00"),
    endMinute: minuteOf("2026-06-07T07:00:00-04:00"),
  };
  expect(occurrencesIn(nights, range, newYork)).toHaveLength(1);
});

test("what stands once is there when it touches the range, and not when they only meet", () => {
  const once = { ...lunch, recurrence: null };
  expect(
    occurrencesIn(once, { startMinute: 0, endMinute: lunch.startMinute + 1 }, newYork),
  ).toEqual([lunch]);
  expect(occurrencesIn(once, { startMinute: 0, endMinute: lunch.startMinute }, newYork)).toEqual(
    [],
  );
});
