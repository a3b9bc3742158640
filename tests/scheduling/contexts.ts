import fc from "fast-check";
import type {
  ReservedHours,
  SchedulingContext,
  ServiceRules,
} from "../../lib/core/scheduling/context";
import { type Weekday, weekdayOfDay } from "../../lib/core/time/civil";
import { anyDayNear, anyDayWindow, anySpecialDays } from "./situations/hours";
import { anyProfessionals, anyResources } from "./situations/people";
import { anySetting, type Setting, ticks } from "./situations/settings";

export interface Situation {
  readonly context: SchedulingContext;
  readonly nowMinute: number;
}

/** A context of any rules over two days near a clock change, and a clock somewhere before or in it. */
export const anySituation: fc.Arbitrary<Situation> = fc
  .tuple(anySetting, anyRules())
  .chain(([setting, rules]) =>
    fc.record({
      context: anyContext(setting, rules),
      nowMinute: fc
        .oneof(ticks(-1440, 0), ticks(0, 1800))
        .map((after) => setting.startMinute + after),
    }),
  );

function anyRules(): fc.Arbitrary<ServiceRules> {
  return fc.record(
    {
      durationMinutes: ticks(15, 120),
      bufferBeforeMinutes: ticks(0, 30),
      bufferAfterMinutes: ticks(0, 30),
      minimumNoticeMinutes: ticks(0, 300),
      staffNoticeMinutes: ticks(0, 120),
      horizonDays: fc.constantFrom(0, 1, 2, 3, 9),
      stepMinutes: fc.oneof(ticks(15, 60), fc.constantFrom(5, 20, 50)),
      packTightly: fc.boolean(),
      dailyMax: fc.integer({ min: 1, max: 4 }),
      weeklyMax: fc.integer({ min: 2, max: 9 }),
      needsResource: fc.constantFrom(true, false, false),
      capacity: fc.integer({ min: 1, max: 6 }),
    },
    {
      requiredKeys: [
        ...(["durationMinutes", "bufferBeforeMinutes", "bufferAfterMinutes"] as const),
        ...(["minimumNoticeMinutes", "horizonDays", "stepMinutes"] as const),
      ],
    },
  );
}

function anyContext(setting: Setting, rules: ServiceRules): fc.Arbitrary<SchedulingContext> {
  const { timeZone, startMinute } = setting;
  return fc.record(
    {
      timeZone: fc.constant(timeZone),
      rules: fc.constant(rules),
      professionals: anyProfessionals(setting, rules),
      holidays: fc.uniqueArray(anyDayNear(setting), { maxLength: 1 }),
      limitedDays: anySpecialDays(setting, 1),
      resources: anyResources(setting),
      reserved: fc.array(anyReservedHours(setting), { maxLength: 3 }),
      level: fc.integer({ min: 0, max: 2 }),
      range: fc.constant({ startMinute, endMinute: startMinute + 2 * 1440 }),
    },
    { requiredKeys: ["timeZone", "rules", "professionals", "resources", "range"] },
  );
}

function anyReservedHours(setting: Setting): fc.Arbitrary<ReservedHours> {
  return fc
    .record(
      {
        day: anyDayNear(setting),
        window: anyDayWindow(300),
        level: fc.integer({ min: 1, max: 3 }),
        professionalId: fc.constantFrom("p0", "p1"),
        releaseMinutes: ticks(0, 1440),
      },
      { requiredKeys: ["day", "window", "level", "releaseMinutes"] },
    )
    .map(({ day, window, ...kept }) => ({
      weekday: weekdayOfDay(day) as Weekday,
      ...window,
      ...kept,
    }));
}
