import { expect, test } from "vitest";
import { at, between, clinic, shown, weekBefore } from "../../../tests/scheduling/clinic";
import { minuteOf, wallClockByPlatform } from "../../../tests/scheduling/zones";
import { offerSlots } from "./offer-slots";

test("a free morning is offered step by step, as long as the visit fits", () => {
  expect(shown(offerSlots(clinic({ durationMinutes: 40 }), weekBefore))).toEqual([
    "09:00 perez",
    "09:30 perez",
    "10:00 perez",
  ]);
});

test("what is booked is not offered, and the grid does not move after it", () => {
  const context = clinic({}, { busy: [between("09:10", "09:40")] });
  expect(shown(offerSlots(context, weekBefore))).toEqual(["10:00 perez", "10:30 perez"]);
});

test("buffers keep their distance from what is booked but may spill over the edge of the hours", () => {
  const rules = { bufferBeforeMinutes: 10, bufferAfterMinutes: 10, stepMinutes: 15 };
  const context = clinic(rules, { busy: [between("09:30", "10:00")] });
  expect(shown(offerSlots(context, weekBefore))).toEqual(["10:15 perez", "10:30 perez"]);
  expect(shown(offerSlots(clinic(rules), weekBefore))).toContain("09:00 perez");
});

test("breaks and time off are not offered", () => {
  const context = clinic(
    {},
    {
      breaks: [{ weekday: 1, startMinuteOfDay: 570, endMinuteOfDay: 600 }],
      timeOff: [between("10:30", "18:00")],
    },
  );
  expect(shown(offerSlots(context, weekBefore))).toEqual(["09:00 perez", "10:00 perez"]);
});

test("an opening by hand is offered from its own start", () => {
  const context = clinic({}, { mode: "by_hand", openings: [between("15:10", "16:10")] });
  expect(shown(offerSlots(context, weekBefore))).toEqual(["15:10 perez", "15:40 perez"]);
});

test("hours and an opening over the same minutes offer each start once, in order", () => {
  const context = clinic(
    {},
    { mode: "both", openings: [between("09:00", "10:00"), between("08:45", "09:45")] },
  );
  expect(shown(offerSlots(context, weekBefore))).toEqual([
    "08:45 perez",
    "09:00 perez",
    "09:15 perez",
    "09:30 perez",
    "10:00 perez",
    "10:30 perez",
  ]);
});

test("the notice and the clock close what is too near", () => {
  expect(shown(offerSlots(clinic(), at("09:31")))).toEqual(["10:00 perez", "10:30 perez"]);
  expect(shown(offerSlots(clinic({ minimumNoticeMinutes: 60 }), at("09:00")))).toEqual([
    "10:00 perez",
    "10:30 perez",
  ]);
});

test("the horizon ends with the tenant's day, not with the hour of asking", () => {
  const lateOnSunday = at("23:30", "2026-11-22");
  expect(offerSlots(clinic({ horizonDays: 1 }), lateOnSunday)).toHaveLength(4);
  expect(offerSlots(clinic({ horizonDays: 0 }), lateOnSunday)).toEqual([]);
});

test("several professionals are offered by start, then in their order, each with their own duration", () => {
  const context = clinic(
    { stepMinutes: 60 },
    { professionalId: "rosario" },
    { professionalId: "arias", durationMinutes: 45, busy: [between("09:00", "09:45")] },
  );
  expect(shown(offerSlots(context, weekBefore))).toEqual([
    "09:00 rosario",
    "10:00 rosario",
    "10:00 arias",
  ]);
  expect(offerSlots(context, weekBefore)[2]?.endMinute).toBe(at("10:45"));
});

test("an evening that runs into the next day is offered across midnight", () => {
  const context = clinic(
    { durationMinutes: 60, stepMinutes: 60 },
    { weeklyHours: [{ weekday: 1, startMinuteOfDay: 1350, endMinuteOfDay: 1530 }] },
  );
  const twoDays = { ...context, range: { ...context.range, endMinute: at("00:00", "2026-11-25") } };
  expect(shown(offerSlots(twoDays, weekBefore))).toEqual([
    "22:30 perez",
    "23:30 perez",
    "00:30 perez",
  ]);
});

test("the afternoon after clocks spring forward keeps its wall clock", () => {
  const sunday = clinic(
    {},
    { weeklyHours: [{ weekday: 7, startMinuteOfDay: 840, endMinuteOfDay: 900 }] },
  );
  const range = {
    startMinute: minuteOf("2027-03-14T05:00Z"),
    endMinute: minuteOf("2027-03-15T04:00Z"),
  };
  const context = { ...sunday, timeZone: "America/New_York", range };
  const clocks = offerSlots(context, range.startMinute).map(({ startMinute }) =>
    wallClockByPlatform(startMinute, "America/New_York"),
  );
  expect(clocks).toEqual(["2027-03-14 14:00", "2027-03-14 14:30"]);
});

test("nothing is offered by nobody, nor in a range that is over", () => {
  expect(offerSlots({ ...clinic(), professionals: [] }, weekBefore)).toEqual([]);
  expect(offerSlots(clinic(), at("12:00"))).toEqual([]);
});

test("a step that would never end is a bug of the caller", () => {
  expect(() => offerSlots(clinic({ stepMinutes: 0 }), weekBefore)).toThrow(RangeError);
});
