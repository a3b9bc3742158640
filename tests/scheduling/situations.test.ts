import fc from "fast-check";
import { expect, test } from "vitest";
import type {
  ProfessionalSchedule,
  SchedulingContext,
  ServiceRules,
  WeeklyWindow,
} from "../../lib/core/scheduling/context";
import { anySituation, type Situation } from "./contexts";
import { referenceSlots } from "./reference";
import { wallAt } from "./reference/wall-clock";

type Change = (context: SchedulingContext) => SchedulingContext;

// A rule that never decides anything would be compared with the engine in vain.
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
  60_000,
);

test("clocks go forward, and back, while something is offered", () => {
  const changes = situations.slice(0, 120).map(({ context, nowMinute }) => {
    const { startMinute, endMinute } = context.range;
    const isOffered = referenceSlots(context, nowMinute).length > 0;
    const gained = wallAt(endMinute, context.timeZone) - wallAt(startMinute, context.timeZone);
    return isOffered ? Math.sign(gained - (endMinute - startMinute)) : undefined;
  });
  expect(new Set(changes)).toEqual(new Set([undefined, -1, 0, 1]));
}, 60_000);

function isDecided({ context, nowMinute }: Situation, without: Change): boolean {
  const changed = without(context);
  if (JSON.stringify(changed) === JSON.stringify(context)) return false;
  const offered = JSON.stringify(referenceSlots(context, nowMinute));
  return offered !== JSON.stringify(referenceSlots(changed, nowMinute));
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
