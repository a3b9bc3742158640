import { expect, test } from "vitest";
import { between, clinic, shown, weekBefore } from "../../../tests/scheduling/clinic";
import type { ProfessionalSchedule, ServiceRules } from "./context";
import { offerSlots } from "./offer-slots";

test("a free morning offers both its ends and what leaves room for another on either side", () => {
  expect(starts({ durationMinutes: 30, stepMinutes: 10 })).toEqual([
    "09:00",
    "09:30",
    "09:40",
    "09:50",
    "10:00",
    "10:30",
  ]);
});

test("starts join what is booked off the grid, before it and after it", () => {
  expect(starts({}, { busy: [between("09:40", "10:25")] })).toEqual([
    "09:00",
    "09:10",
    "10:25",
    "10:30",
  ]);
});

test("a stretch too short for two offers its two ends, one that fits exactly a single start", () => {
  expect(starts({}, { busy: [between("09:00", "10:10")] })).toEqual(["10:10", "10:30"]);
  expect(starts({}, { busy: [between("09:00", "10:30")] })).toEqual(["10:30"]);
  expect(starts({}, { busy: [between("09:00", "10:31")] })).toEqual([]);
});

test("buffers keep their distance from what is booked and count in the room for another", () => {
  const buffered = {
    ...{ durationMinutes: 15, stepMinutes: 15 },
    ...{ bufferBeforeMinutes: 5, bufferAfterMinutes: 10 },
  };
  expect(starts(buffered, { busy: [between("09:00", "09:25")] })).toEqual([
    "09:30",
    "10:00",
    "10:15",
    "10:45",
  ]);
});

test("an opening that begins where the weekly hours end makes one stretch with them", () => {
  const longer = { mode: "both" as const, openings: [between("11:00", "11:20")] };
  expect(starts({ durationMinutes: 70, stepMinutes: 70 }, longer)).toEqual(["09:00", "10:10"]);
});

test("time off and breaks are edges too", () => {
  const pauses = {
    timeOff: [between("09:00", "09:20")],
    breaks: [{ weekday: 1 as const, startMinuteOfDay: 590, endMinuteOfDay: 615 }],
  };
  expect(starts({}, pauses)).toEqual(["09:20", "10:15", "10:30"]);
});

test("the clock takes starts away and cuts no stretch", () => {
  const context = clinic({ packTightly: true, stepMinutes: 10 });
  const late = { ...context, range: between("09:55", "24:00") };
  expect(shown(offerSlots(late, weekBefore))).toEqual(["10:00 perez", "10:30 perez"]);
});

/** Of the clinic's Monday from 9 to 11. */
function starts(rules: Partial<ServiceRules>, perez: Partial<ProfessionalSchedule> = {}): string[] {
  return shown(offerSlots(clinic({ packTightly: true, ...rules }, perez), weekBefore)).map((slot) =>
    slot.slice(0, 5),
  );
}
