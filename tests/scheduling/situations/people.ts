import fc from "fast-check";
import type {
  OpenSession,
  ProfessionalSchedule,
  ResourceSchedule,
  ServiceRules,
} from "../../../lib/core/scheduling/context";
import { occupiedInterval } from "../../../lib/core/scheduling/context";
import { anyBreak, anyIntervals, anyRecurring, anySpecialDays, anyWeeklyWindow } from "./hours";
import { anySetting, type Setting, ticks } from "./settings";

const places = [null, "north"] as const;

/** Professionals in the order of preference, at one place or at two, whose clocks may differ. */
export function anyProfessionals(
  setting: Setting,
  rules: ServiceRules,
): fc.Arbitrary<ProfessionalSchedule[]> {
  const zoneOfNorth = anySetting.map(({ timeZone }) => timeZone);
  const schedules = fc.array(fc.tuple(anySchedule(setting, rules), fc.constantFrom(...places)), {
    minLength: 1,
    maxLength: 3,
  });
  const shared = fc.constantFrom<readonly (keyof Unnamed)[]>([], [], hours, [
    ...hours,
    "specialDays",
  ]);
  return fc
    .tuple(zoneOfNorth, schedules, fc.boolean(), shared)
    .map(([timeZone, all, oneAtTwo, same]) =>
      all.map(([schedule, siteId], index) => ({
        ...schedule,
        ...Object.fromEntries(same.map((each) => [each, all[0]?.[0][each]])),
        // The second schedule may be the first professional's at another place.
        professionalId: oneAtTwo && index === 1 && siteId !== all[0]?.[1] ? "p0" : `p${index}`,
        ...(siteId === null ? {} : { siteId, timeZone }),
      })),
    );
}

/** Most practices have hours that several of the team keep alike. */
const hours = ["mode", "weeklyHours", "breaks"] as const;

type Unnamed = Omit<ProfessionalSchedule, "professionalId">;

function anySchedule(setting: Setting, rules: ServiceRules): fc.Arbitrary<Unnamed> {
  const schedule = fc.record(
    {
      mode: fc.constantFrom("by_schedule", "by_hand", "both"),
      weeklyHours: fc.array(anyWeeklyWindow(setting), { minLength: 3, maxLength: 10 }),
      breaks: fc.array(anyBreak(setting), { maxLength: 4 }),
      openings: anyIntervals(setting, { maxLength: 4 }),
      timeOff: anyIntervals(setting, { maxLength: 2 }),
      busy: anyIntervals(setting, { maxLength: 8, longest: 240 }),
      durationMinutes: ticks(15, 90),
      specialDays: anySpecialDays(setting),
      recurringTimeOff: anyRecurring(setting),
      bookedStarts: anyStarts(setting),
    },
    { requiredKeys: ["mode", "weeklyHours", "breaks", "openings", "timeOff", "busy"] },
  );
  if ((rules.capacity ?? 1) === 1) return schedule;
  return fc
    .tuple(schedule, anySessions(setting, rules))
    .map(([each, sessions]) => withSessions(each, rules, sessions));
}

/** Sessions that have begun to fill; one may have kept the duration of before, or be overbooked on top of the first. */
function anySessions(setting: Setting, rules: ServiceRules): fc.Arbitrary<OpenSession[]> {
  const session = fc.record({
    after: ticks(-1440, 3 * 1440),
    isOnTop: fc.constantFrom(true, false, false),
    seatsLeft: fc.integer({ min: 0, max: 3 }),
    longerMinutes: fc.constantFrom(0, 0, 0, 15),
  });
  return fc.array(session, { maxLength: 4 }).map((all) =>
    all.map(({ after, isOnTop, seatsLeft, longerMinutes }, index) => {
      const startMinute = setting.startMinute + (isOnTop ? (all[0]?.after ?? after) : after);
      const endMinute = startMinute + rules.durationMinutes + longerMinutes;
      return { sessionId: `s${index}`, seatsLeft, startMinute, endMinute };
    }),
  );
}

/** The time of a session is taken, buffers and all. */
function withSessions(schedule: Unnamed, rules: ServiceRules, sessions: OpenSession[]): Unnamed {
  const busy = sessions.map(({ startMinute, endMinute }) =>
    occupiedInterval(startMinute, endMinute - startMinute, rules),
  );
  return { ...schedule, sessions, busy: [...schedule.busy, ...busy] };
}

/** Several may start at one time: one of them was overbooked. */
function anyStarts({ startMinute }: Setting): fc.Arbitrary<number[]> {
  return fc
    .array(ticks(-1440, 3 * 1440), { maxLength: 5 })
    .map((all) => all.flatMap((after, n) => (n === 0 ? [after, after] : [after])))
    .map((all) => all.map((after) => startMinute + after).sort((a, b) => a - b));
}

export function anyResources(setting: Setting): fc.Arbitrary<ResourceSchedule[]> {
  const room = fc.record(
    {
      siteId: fc.constantFrom(...places),
      timeOff: anyIntervals(setting, { maxLength: 1 }),
      recurringTimeOff: anyRecurring(setting),
      busy: anyIntervals(setting, { maxLength: 6, longest: 240 }),
    },
    { requiredKeys: ["timeOff", "busy"] },
  );
  return fc
    .array(room, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((each, index) => ({ ...each, resourceId: `r${index}` })));
}
