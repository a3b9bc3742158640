import { minutesPerDay, type Weekday } from "../time/civil";
import type { Interval } from "../time/interval";

/** A time that comes back every week, in the wall clock of the tenant. */
export interface WeeklyWindow {
  readonly weekday: Weekday;
  /** Minutes after local midnight. */
  readonly startMinuteOfDay: number;
  /** Minutes after local midnight of the same `weekday`; above 1440 when the window crosses midnight. */
  readonly endMinuteOfDay: number;
}

export const availabilityModes = ["by_schedule", "by_hand", "both"] as const;

/** Where a professional's working time comes from: weekly hours, openings by hand, or both. */
export type AvailabilityMode = (typeof availabilityModes)[number];

/** How one service may be booked. */
export interface ServiceRules {
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  /** How long before its start a client may still book. */
  readonly minimumNoticeMinutes: number;
  /** How many days after today clients may book, in whole local days. */
  readonly horizonDays: number;
  /** Distance between two starts, counted from the start of each window or opening. */
  readonly stepMinutes: number;
}

/** What is known of one professional around the range of a context. */
export interface ProfessionalSchedule {
  readonly professionalId: string;
  readonly mode: AvailabilityMode;
  readonly weeklyHours: readonly WeeklyWindow[];
  /** Pauses inside of weekly hours; openings by hand are not cut by them. */
  readonly breaks: readonly WeeklyWindow[];
  readonly openings: readonly Interval[];
  readonly timeOff: readonly Interval[];
  /** Booked time with the buffers of what is booked. */
  readonly busy: readonly Interval[];
  /** This professional's own duration of the service, when it differs. */
  readonly durationMinutes?: number;
}

/** All that the engine reads to offer and to decide. Professionals stand in the order of preference. */
export interface SchedulingContext {
  readonly timeZone: string;
  readonly rules: ServiceRules;
  readonly professionals: readonly ProfessionalSchedule[];
  /**
   * Where starts are asked for. Openings and time off cover `readingRange(range)`; busy time covers what an
   * appointment that starts in it would occupy.
   */
  readonly range: Interval;
}

/**
 * What has to be read for a context: its range and two days on either side,
 * which nothing outlasts that starts or ends in it (a day at most, and buffers of eight hours).
 */
export function readingRange(range: Interval): Interval {
  return {
    startMinute: range.startMinute - 2 * minutesPerDay,
    endMinute: range.endMinute + 2 * minutesPerDay,
  };
}

export function durationOf(professional: ProfessionalSchedule, rules: ServiceRules): number {
  return professional.durationMinutes ?? rules.durationMinutes;
}

/** An appointment's time with the buffers around it: what nothing else may touch. */
export function occupiedInterval(
  startMinute: number,
  durationMinutes: number,
  rules: Pick<ServiceRules, "bufferBeforeMinutes" | "bufferAfterMinutes">,
): Interval {
  return {
    startMinute: startMinute - rules.bufferBeforeMinutes,
    endMinute: startMinute + durationMinutes + rules.bufferAfterMinutes,
  };
}
