import { expect, test } from "vitest";
import { minuteOf } from "../../../tests/scheduling/zones";
import type { AvailabilityMode, ProfessionalSchedule } from "./context";
import { workingTime } from "./free-time";
import { localDaysAround } from "./weekly-hours";

const zone = "America/Santo_Domingo";

test("by schedule, only weekly hours count", () => {
  expect(openIn("by_schedule")).toEqual([at("09:00", "12:00"), at("13:00", "17:00")]);
});

test("by hand, only openings count, and breaks do not cut them", () => {
  expect(openIn("by_hand")).toEqual([at("11:00", "12:30"), at("18:00", "20:00")]);
});

test("both together are one working time", () => {
  expect(openIn("both")).toEqual([
    at("09:00", "12:30"),
    at("13:00", "17:00"),
    at("18:00", "20:00"),
  ]);
});

test("time off takes from hours and openings alike", () => {
  expect(openIn("both", [at("10:00", "19:00")])).toEqual([
    at("09:00", "10:00"),
    at("19:00", "20:00"),
  ]);
});

function openIn(mode: AvailabilityMode, timeOff: ProfessionalSchedule["timeOff"] = []) {
  const days = localDaysAround(at("00:00", "23:59"), zone);
  const schedule = {
    professionalId: "p1",
    mode,
    weeklyHours: [{ weekday: 1, startMinuteOfDay: 540, endMinuteOfDay: 1020 }] as const,
    breaks: [{ weekday: 1, startMinuteOfDay: 720, endMinuteOfDay: 780 }] as const,
    openings: [at("11:00", "12:30"), at("18:00", "20:00")],
    timeOff,
    busy: [],
  };
  return workingTime(schedule, days, zone).open;
}

/** Two times of Monday the 23rd of November 2026. */
function at(start: string, end: string) {
  return {
    startMinute: minuteOf(`2026-11-23T${start}-04:00`),
    endMinute: minuteOf(`2026-11-23T${end}-04:00`),
  };
}
