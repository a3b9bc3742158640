import { expect, test } from "vitest";
import { at, clinic, shown, weekBefore } from "../../../tests/scheduling/clinic";
import { type BookingPolicy, decideBooking } from "../appointments/decide-booking";
import type { ReservedHours, SchedulingContext } from "./context";
import { offerSlots } from "./offer-slots";

/** Nine to half past nine on Mondays, until an hour before. */
const nine: ReservedHours = {
  ...{ weekday: 1, startMinuteOfDay: 540, endMinuteOfDay: 570 },
  ...{ level: 2, releaseMinutes: 60 },
};

test("what is reserved is open to its level and those above, and closed below", () => {
  expect(starts(0)).toEqual(["09:30", "10:00", "10:30"]);
  expect(starts(1)).toEqual(["09:30", "10:00", "10:30"]);
  expect(starts(2)).toEqual(["09:00", "09:30", "10:00", "10:30"]);
  expect(starts(3)).toEqual(["09:00", "09:30", "10:00", "10:30"]);
});

test("from its release on it is open to everybody", () => {
  expect(starts(0, at("07:59"))).not.toContain("09:00");
  expect(starts(0, at("08:00"))).toContain("09:00");
});

test("an appointment that would reach into what is reserved is closed as well", () => {
  const later = { ...nine, startMinuteOfDay: 580, endMinuteOfDay: 600 };
  expect(starts(0, weekBefore, later)).toEqual(["09:00", "10:00", "10:30"]);
});

test("hours of one professional are reserved with nobody else", () => {
  const ofArias = { ...nine, professionalId: "arias" };
  expect(starts(0, weekBefore, ofArias)).toContain("09:00");
  expect(starts(0, weekBefore, { ...nine, professionalId: "perez" })).not.toContain("09:00");
});

test("the refusal says for whom, and from when on everybody may: when the last of them is released", () => {
  const longer = { ...nine, endMinuteOfDay: 600, level: 3, releaseMinutes: 30 };
  expect(book(context(0, nine, longer), "client")).toEqual({
    ...{ ok: false, code: "reserved_for_priority" },
    detail: { level: 3, untilMinute: at("08:30") },
  });
});

test("it binds staff too, unless it insists", () => {
  expect(book(context(0, nine), "staff")).toMatchObject({ code: "reserved_for_priority" });
  expect(book(context(0, nine), "staff_outside_hours")).toMatchObject({ ok: true });
});

function context(level: number, ...reserved: ReservedHours[]): SchedulingContext {
  return { ...clinic(), reserved, level };
}

function starts(level: number, nowMinute = weekBefore, reserved = nine): string[] {
  return shown(offerSlots(context(level, reserved), nowMinute)).map((slot) => slot.slice(0, 5));
}

function book(of: SchedulingContext, policy: BookingPolicy) {
  const request = { professionalId: "perez", startMinute: at("09:00") };
  return decideBooking(of, request, weekBefore, policy);
}
