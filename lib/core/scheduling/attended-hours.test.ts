import { expect, test } from "vitest";
import { between, clinic, shown, weekBefore } from "../../../tests/scheduling/clinic";
import { minuteOf, wallClockByPlatform } from "../../../tests/scheduling/zones";
import { dayOf, type LocalDate } from "../time/civil";
import type { SchedulingContext, WeeklyWindow } from "./context";
import { offerSlots } from "./offer-slots";

const monday = dayOf("2026-11-23");
const nineToTen: WeeklyWindow = { weekday: 1, startMinuteOfDay: 540, endMinuteOfDay: 600 };
const fourToFive = { startMinuteOfDay: 960, endMinuteOfDay: 1020 };

test("hours of every other week hold in the week of their anchor and never in the next, before it as after", () => {
  const biweekly = (anchor: LocalDate) => ({
    weeklyHours: [{ ...nineToTen, everyWeeks: 2, anchorDay: dayOf(anchor) }],
  });
  const offered = (anchor: LocalDate) => startsOf(clinic({}, biweekly(anchor)));
  expect(offered("2026-11-23")).toEqual(["09:00", "09:30"]);
  expect(offered("2026-11-29")).toEqual(["09:00", "09:30"]);
  expect(offered("2026-11-30")).toEqual([]);
  expect(offered("2026-12-07")).toEqual(["09:00", "09:30"]);
  expect(offered("2026-11-22")).toEqual([]);
  expect(offered("1970-01-05")).toEqual(["09:00", "09:30"]);
});

test("hours hold from their first to their last day, both included", () => {
  const offered = (validity: Partial<WeeklyWindow>) =>
    startsOf(clinic({}, { weeklyHours: [{ ...nineToTen, ...validity }] })).length;
  expect(offered({ validFromDay: monday, validToDay: monday })).toBe(2);
  expect(offered({ validFromDay: monday + 1 })).toBe(0);
  expect(offered({ validToDay: monday - 1 })).toBe(0);
});

test("a special day stands in for the weekly hours and breaks of its date, on a public holiday too", () => {
  const special = {
    breaks: [{ weekday: 1 as const, startMinuteOfDay: 960, endMinuteOfDay: 990 }],
    specialDays: [{ day: monday, windows: [fourToFive] }],
  };
  expect(startsOf(clinic({}, special))).toEqual(["16:00", "16:30"]);
  expect(startsOf({ ...clinic({}, special), holidays: [monday] })).toEqual(["16:00", "16:30"]);
  expect(startsOf(clinic({}, { specialDays: [{ day: monday, windows: [] }] }))).toEqual([]);
});

test("a public holiday takes weekly hours away, and leaves openings by hand", () => {
  const openings = [between("16:00", "17:00")];
  const holidays = [monday];
  expect(startsOf({ ...clinic({}, { openings, mode: "both" }), holidays })).toEqual([
    "16:00",
    "16:30",
  ]);
});

test("an evening that began before the holiday runs on into it", () => {
  const night = { weekday: 7 as const, startMinuteOfDay: 1380, endMinuteOfDay: 1500 };
  const context = clinic({}, { weeklyHours: [night] });
  expect(startsOf({ ...context, holidays: [monday] })).toEqual(["00:00", "00:30"]);
});

test("a limited day cuts everybody's weekly hours, not their grid, special days or openings", () => {
  const limitedDays = [{ day: monday, windows: [{ startMinuteOfDay: 560, endMinuteOfDay: 630 }] }];
  expect(startsOf({ ...clinic(), limitedDays })).toEqual(["09:30", "10:00"]);
  const deliberate = {
    mode: "both" as const,
    openings: [between("12:00", "12:30")],
    specialDays: [{ day: monday, windows: [fourToFive] }],
  };
  expect(startsOf({ ...clinic({}, deliberate), limitedDays })).toEqual(["12:00", "16:00", "16:30"]);
  expect(startsOf({ ...clinic(), limitedDays: [{ day: monday, windows: [] }] })).toEqual([]);
});

test("who works by hand has openings alone, without weekly hours or special days", () => {
  const byHand = {
    mode: "by_hand" as const,
    openings: [between("12:00", "12:30")],
    specialDays: [{ day: monday, windows: [fourToFive] }],
  };
  expect(startsOf(clinic({}, byHand))).toEqual(["12:00"]);
});

test("each place keeps its own clock", () => {
  const context = clinic(
    {},
    { professionalId: "here" },
    { professionalId: "there", siteId: "santiago", timeZone: "America/Santiago" },
  );
  expect(shown(offerSlots(context, weekBefore)).filter((slot) => slot.includes("there"))).toEqual([
    "08:00 there",
    "08:30 there",
    "09:00 there",
    "09:30 there",
  ]);
});

test("a night across the midnight that Santiago's clocks skip is offered without a gap", () => {
  const night = { weekday: 6 as const, startMinuteOfDay: 1380, endMinuteOfDay: 1530 };
  const context = inZone("America/Santiago", "2026-09-05T23:00-04:00", night);
  expect(wallClocks(context)).toEqual(["23:00", "23:30", "01:00"]);
});

test("a morning whose hour Casablanca's clocks repeat offers each wall clock once", () => {
  const morning = { weekday: 7 as const, startMinuteOfDay: 120, endMinuteOfDay: 240 };
  const context = inZone("Africa/Casablanca", "2026-02-15T00:00+01:00", morning);
  expect(wallClocks(context)).toEqual(["02:00", "02:30", "03:00", "03:30"]);
});

test("a half hour that Lord Howe's clocks skip has no starts, and hours keep their edges on the wall", () => {
  const early = { weekday: 7 as const, startMinuteOfDay: 60, endMinuteOfDay: 210 };
  const context = inZone("Australia/Lord_Howe", "2026-10-04T00:00+10:30", early);
  expect(wallClocks(context)).toEqual(["01:00", "01:30", "02:30", "03:00"]);
});

function startsOf(context: SchedulingContext): string[] {
  return offerSlots(context, weekBefore).map(({ startMinute }) =>
    wallClockByPlatform(startMinute, context.timeZone).slice(11),
  );
}

/** Only those hours, for a day and a half from there on. */
function inZone(timeZone: string, from: string, hours: WeeklyWindow): SchedulingContext {
  const startMinute = minuteOf(from);
  return {
    ...clinic({}, { weeklyHours: [hours] }),
    timeZone,
    range: { startMinute, endMinute: startMinute + 1.5 * 1440 },
  };
}

function wallClocks(context: SchedulingContext): string[] {
  return offerSlots(context, context.range.startMinute).map(({ startMinute }) =>
    wallClockByPlatform(startMinute, context.timeZone).slice(11),
  );
}
