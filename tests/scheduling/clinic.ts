import type {
  ProfessionalSchedule,
  SchedulingContext,
  ServiceRules,
} from "../../lib/core/scheduling/context";
import type { Slot } from "../../lib/core/scheduling/offer-slots";
import type { Interval } from "../../lib/core/time/interval";
import { minuteOf, wallClockByPlatform } from "./zones";

const timeZone = "America/Santo_Domingo";

/** Monday the 23rd of November 2026 in a small clinic: Dr. Pérez from 9 to 11, half an hour a visit. */
export function clinic(
  rules: Partial<ServiceRules> = {},
  ...professionals: Partial<ProfessionalSchedule>[]
): SchedulingContext {
  return {
    timeZone,
    rules: {
      durationMinutes: 30,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      minimumNoticeMinutes: 0,
      horizonDays: 30,
      stepMinutes: 30,
      ...rules,
    },
    professionals: (professionals.length > 0 ? professionals : [{}]).map((each) => ({
      professionalId: "perez",
      mode: "by_schedule",
      weeklyHours: [{ weekday: 1, startMinuteOfDay: 540, endMinuteOfDay: 660 }],
      breaks: [],
      openings: [],
      timeOff: [],
      busy: [],
      ...each,
    })),
    range: { startMinute: at("00:00"), endMinute: at("00:00", "2026-11-24") },
  };
}

/** A wall clock in the clinic, on that Monday unless another date is given. */
export function at(time: string, date = "2026-11-23"): number {
  return minuteOf(`${date}T${time}-04:00`);
}

export function between(start: string, end: string): Interval {
  return { startMinute: at(start), endMinute: at(end) };
}

export const weekBefore = at("10:00", "2026-11-16");

/** Slots as the clinic's clock shows them: `09:00 perez`. */
export function shown(slots: readonly Slot[]): string[] {
  return slots.map(
    ({ startMinute, professionalId }) =>
      `${wallClockByPlatform(startMinute, timeZone).slice(11)} ${professionalId}`,
  );
}
