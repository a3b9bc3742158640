import fc from "fast-check";
import type {
  ProfessionalSchedule,
  SchedulingContext,
  ServiceRules,
  WeeklyWindow,
} from "../../lib/core/scheduling/context";
import type { Weekday } from "../../lib/core/time/civil";
import type { Interval } from "../../lib/core/time/interval";
import { hostileZones, minuteOf } from "./zones";

/** Everything happens on multiples of this, so that properties can try every start. */
export const tickMinutes = 15;

/** Days next to clock changes of the zones, and plain ones. */
const hostileDays = [
  "2026-03-07T00:00Z",
  "2026-04-03T00:00Z",
  "2026-04-04T00:00Z",
  "2026-09-04T00:00Z",
  "2026-09-05T00:00Z",
  "2026-10-02T00:00Z",
  "2026-10-31T00:00Z",
  "2026-11-20T00:00Z",
].map(minuteOf);

const ticks = (min: number, max: number) =>
  fc.integer({ min: min / tickMinutes, max: max / tickMinutes }).map((n) => n * tickMinutes);

const weeklyWindow: fc.Arbitrary<WeeklyWindow> = fc
  .tuple(fc.integer({ min: 1, max: 7 }), ticks(0, 1425), ticks(30, 600))
  .map(([weekday, startMinuteOfDay, length]) => ({
    weekday: weekday as Weekday,
    startMinuteOfDay,
    endMinuteOfDay: startMinuteOfDay + length,
  }));

function intervalsNear(startMinute: number, maxLength: number): fc.Arbitrary<Interval[]> {
  const interval = fc.tuple(ticks(-1440, 4 * 1440), ticks(15, 480)).map(([after, length]) => ({
    startMinute: startMinute + after,
    endMinute: startMinute + after + length,
  }));
  return fc.array(interval, { maxLength });
}

const anyRules: fc.Arbitrary<ServiceRules> = fc.record({
  durationMinutes: ticks(15, 120),
  bufferBeforeMinutes: ticks(0, 30),
  bufferAfterMinutes: ticks(0, 30),
  minimumNoticeMinutes: ticks(0, 300),
  horizonDays: fc.integer({ min: 0, max: 5 }),
  stepMinutes: ticks(15, 60),
});

function anyProfessional(
  startMinute: number,
): fc.Arbitrary<Omit<ProfessionalSchedule, "professionalId">> {
  return fc.record(
    {
      mode: fc.constantFrom("by_schedule", "by_hand", "both"),
      weeklyHours: fc.array(weeklyWindow, { maxLength: 14 }),
      breaks: fc.array(weeklyWindow, { maxLength: 3 }),
      openings: intervalsNear(startMinute, 4),
      timeOff: intervalsNear(startMinute, 2),
      busy: intervalsNear(startMinute, 8),
      durationMinutes: ticks(15, 90),
    },
    {
      requiredKeys: ["mode", "weeklyHours", "breaks", "openings", "timeOff", "busy"],
    },
  );
}

/** A context over three days near a clock change, and a clock somewhere before or in it. */
export const anySituation: fc.Arbitrary<{ context: SchedulingContext; nowMinute: number }> = fc
  .tuple(fc.constantFrom(...hostileZones), fc.constantFrom(...hostileDays))
  .chain(([timeZone, startMinute]) =>
    fc.record({
      context: fc.record({
        timeZone: fc.constant(timeZone),
        rules: anyRules,
        professionals: fc
          .array(anyProfessional(startMinute), { minLength: 1, maxLength: 3 })
          .map((all) => all.map((each, index) => ({ ...each, professionalId: `p${index}` }))),
        range: fc.constant({ startMinute, endMinute: startMinute + 3 * 1440 }),
      }),
      nowMinute: ticks(-1440, 1440).map((after) => startMinute + after),
    }),
  );
