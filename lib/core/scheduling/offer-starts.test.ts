import fc from "fast-check";
import { expect, test } from "vitest";
import { between, clinic, weekBefore } from "../../../tests/scheduling/clinic";
import { anySituation } from "../../../tests/scheduling/contexts";
import { minuteOf } from "../../../tests/scheduling/zones";
import { toIso } from "../time/iso";
import { localDateOf } from "../time/zone";
import { offerSlots } from "./offer-slots";
import { offerStarts } from "./offer-starts";

test("starts are those of the slots, each once, under its local day", () => {
  fc.assert(
    fc.property(anySituation, ({ context, nowMinute }) => {
      const days = new Map<string, string[]>();
      const starts = offerSlots(context, nowMinute).map(({ startMinute }) => startMinute);
      for (const start of new Set(starts)) {
        const date = localDateOf(start, context.timeZone);
        days.set(date, [...(days.get(date) ?? []), toIso(start, context.timeZone)]);
      }
      expect(offerStarts(context, nowMinute)).toEqual(days);
    }),
    { numRuns: 200 },
  );
}, 30_000);

test("the union of several professionals keeps its order, days without a start are left out", () => {
  const context = clinic(
    { stepMinutes: 60 },
    { professionalId: "early", busy: [between("09:00", "10:30")] },
    {
      professionalId: "late",
      weeklyHours: [{ weekday: 1, startMinuteOfDay: 555, endMinuteOfDay: 600 }],
    },
  );
  const days = offerStarts(context, weekBefore);
  expect([...days]).toEqual([["2026-11-23", ["2026-11-23T09:15:00-04:00"]]]);
});

test("each start has the offset that its clock has then", () => {
  const hours = { startMinuteOfDay: 30, endMinuteOfDay: 240 };
  const context = {
    ...clinic(
      { durationMinutes: 60, stepMinutes: 60 },
      { weeklyHours: [{ weekday: 7, ...hours }] },
    ),
    timeZone: "Australia/Lord_Howe",
    range: {
      startMinute: minuteOf("2026-04-04T12:00+11:00"),
      endMinute: minuteOf("2026-04-05T12:00+10:30"),
    },
  };
  expect([...offerStarts(context, context.range.startMinute)]).toEqual([
    [
      "2026-04-05",
      ["2026-04-05T00:30:00+11:00", "2026-04-05T01:30:00+11:00", "2026-04-05T02:30:00+10:30"],
    ],
  ]);
});

test("nothing is offered by nobody, nor in a range that is over", () => {
  expect(offerStarts({ ...clinic(), professionals: [] }, weekBefore)).toEqual(new Map());
  expect(offerStarts(clinic(), clinic().range.endMinute)).toEqual(new Map());
});
