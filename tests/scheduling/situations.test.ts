import fc from "fast-check";
import { expect, test } from "vitest";
import { decideBooking } from "../../lib/core/appointments/decide-booking";
import type {
  ProfessionalSchedule,
  SchedulingContext,
  ServiceRules,
  WeeklyWindow,
} from "../../lib/core/scheduling/context";
import { offerSlots } from "../../lib/core/scheduling/offer-slots";
import { anySituation, type Situation } from "./contexts";
import { wallAt } from "./reference/wall-clock";

type Change = (context: SchedulingContext) => SchedulingContext;

// A rule that never decides anything would be compared with the reference in vain.
const situations = fc.sample(anySituation, { numRuns: 400, seed: 2026 });

const withoutRule: Record<string, Change> = {
  "weekly hours": schedules({ weeklyHours: [] }),
  "alternating weeks": windows(({ everyWeeks, anchorDay, ...window }) => window),
  "the first day of validity": windows(({ validFromDay, ...window }) => window),
  "the last day of validity": windows(({ validToDay, ...window }) => window),
  "windows past midnight": windows((window) => ({
    ...window,
    endMinuteOfDay: Math.min(1440, window.endMinuteOfDay),
  })),
  breaks: schedules({ breaks: [] }),
  "special days": schedules({ specialDays: [] }),
  "limited days": (context) => ({ ...context, limitedDays: [] }),
  holidays: (context) => ({ ...context, holidays: [] }),
  openings: schedules({ openings: [] }),
  "the mode": schedules({ mode: "by_schedule" }),
  "time off": schedules({ timeOff: [] }),
  "recurring time off": schedules({ recurringTimeOff: [] }),
  "busy time": schedules({ busy: [] }),
  "own durations": (context) => ({
    ...context,
    professionals: context.professionals.map(({ durationMinutes, ...each }) => each),
  }),
  "a place's own clock": (context) => ({
    ...context,
    professionals: context.professionals.map(({ timeZone, ...each }) => each),
  }),
  "buffers before": rules({ bufferBeforeMinutes: 0 }),
  "buffers after": rules({ bufferAfterMinutes: 0 }),
  "minimum notice": rules({ minimumNoticeMinutes: 0 }),
  "the horizon": rules({ horizonDays: 30 }),
  "tight packing": rules({ packTightly: false }),
  "the daily maximum": rules({ dailyMax: 99 }),
  "the weekly maximum": rules({ weeklyMax: 99 }),
  "needing a room": rules({ needsResource: false }),
  "rooms of other places": (context) => ({
    ...context,
    resources: (context.resources ?? []).map((room) => ({ ...room, siteId: null })),
  }),
  "rooms in use": (context) => ({
    ...context,
    resources: (context.resources ?? []).map((room) => ({ ...room, busy: [] })),
  }),
  "open sessions": schedules({ sessions: [] }),
  "reserved hours": (context) => ({ ...context, reserved: [] }),
  "their release": (context) => ({
    ...context,
    reserved: (context.reserved ?? []).map((each) => ({ ...each, releaseMinutes: 0 })),
  }),
  "the level of who asks": (context) => ({ ...context, level: 0 }),
};

test.each(Object.entries(withoutRule))(
  "%s: decides what is offered in some situation",
  (_, without) => {
    expect(situations.some((situation) => isDecided(situation, without))).toBe(true);
  },
);

const untimely = ["unknown_professional", "in_the_past"];
const inTheWay = ["slot_taken", "no_room", "session_full"];
const ofStaff = [
  "reserved_for_priority",
  "too_soon",
  "outside_hours",
  "weekly_max_reached",
  "daily_max_reached",
];

// The codes that a policy can hear, and no other.
test.each([
  ["client", [...untimely, ...ofStaff, ...inTheWay, "off_grid", "beyond_horizon"]],
  ["staff", [...untimely, ...ofStaff, ...inTheWay]],
  ["staff_outside_hours", [...untimely, ...inTheWay]],
  ["staff_overbook", untimely],
] as const)("%s is refused for each reason there is, in some situation", (policy, reasons) => {
  const heard = new Set<string>();
  for (const { context, nowMinute } of situations) {
    for (const professionalId of ["p0", "p2"]) {
      for (let after = 0; after < 2 * 1440; after += 105) {
        const request = { professionalId, startMinute: context.range.startMinute + after };
        const decided = decideBooking(context, request, nowMinute, policy);
        if (!decided.ok) heard.add(decided.code);
      }
    }
  }
  expect([...heard].sort()).toEqual([...reasons].sort());
});

test("in each zone clocks go forward and back as they did there, while something is offered", () => {
  const shifts = new Map<string, Set<number>>();
  for (const { context, nowMinute } of situations) {
    const { timeZone, range } = context;
    const passed = range.endMinute - range.startMinute;
    const shift = wallAt(range.endMinute, timeZone) - wallAt(range.startMinute, timeZone) - passed;
    if (shift === 0 || offerSlots(context, nowMinute).length === 0) continue;
    shifts.set(timeZone, (shifts.get(timeZone) ?? new Set()).add(shift));
  }
  const anHour = new Set([-60, 60]);
  expect(Object.fromEntries(shifts)).toEqual({
    "America/Santo_Domingo": anHour,
    "America/Santiago": anHour,
    "America/New_York": anHour,
    "America/Sao_Paulo": anHour,
    "America/Mexico_City": anHour,
    "Africa/Casablanca": anHour,
    "Australia/Lord_Howe": new Set([-30, 30]),
    "Asia/Kathmandu": new Set([15]),
  });
});

function isDecided({ context, nowMinute }: Situation, without: Change): boolean {
  const offered = JSON.stringify(offerSlots(context, nowMinute));
  return offered !== JSON.stringify(offerSlots(without(context), nowMinute));
}

function schedules(change: Partial<ProfessionalSchedule>): Change {
  return (context) => ({
    ...context,
    professionals: context.professionals.map((each) => ({ ...each, ...change })),
  });
}

function windows(change: (window: WeeklyWindow) => WeeklyWindow): Change {
  return (context) => ({
    ...context,
    professionals: context.professionals.map((each) => ({
      ...each,
      weeklyHours: each.weeklyHours.map(change),
    })),
  });
}

function rules(change: Partial<ServiceRules>): Change {
  return (context) => ({ ...context, rules: { ...context.rules, ...change } });
}
