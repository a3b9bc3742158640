import { minutesPerDay, type Weekday } from "../time/civil";
import type { Interval } from "../time/interval";

/** A stretch of a local day. */
export interface DayWindow {
  /** Minutes after local midnight. */
  readonly startMinuteOfDay: number;
  /** Minutes after local midnight of the same day; above 1440 when the window crosses midnight. */
  readonly endMinuteOfDay: number;
}

/** A time that comes back every week, or every few, in the wall clock of its place. */
export interface WeeklyWindow extends DayWindow {
  readonly weekday: Weekday;
  /** 2 is every other week, counted from the week (Monday to Sunday) of `anchorDay`; left out: every week. */
  readonly everyWeeks?: number;
  /** Days since 1970-01-01: a day of a week in which it holds. Needed where `everyWeeks` is above 1. */
  readonly anchorDay?: number;
  /** The first and the last day on which it holds, both included, as days since 1970-01-01. */
  readonly validFromDay?: number;
  readonly validToDay?: number;
}

/** Hours of one date; without windows a closed day. */
export interface SpecialDay {
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly windows: readonly DayWindow[];
}

export const recurrenceUnits = ["day", "week", "month"] as const;

/** Every so many days, weeks or months. */
export interface Recurrence {
  readonly every: number;
  readonly unit: (typeof recurrenceUnits)[number];
  /** The last day on which it may begin, as days since 1970-01-01; left out: for ever. */
  readonly untilDay?: number;
}

/**
 * An interval that comes back: both its ends keep their wall clock in the schedule's zone, so many days on. A wall clock
 * that is skipped is the clock change, one that is repeated the first, and for the first occurrence no less.
 */
export interface RecurringInterval extends Interval {
  readonly recurrence: Recurrence;
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
  /** The same for staff that does not insist; left out: none. Nothing is offered by it: see `minimumNoticeMinutes`. */
  readonly staffNoticeMinutes?: number;
  /** How many days after today clients may book, in whole local days. */
  readonly horizonDays: number;
  /** Distance between two starts, counted from the start of each window or opening. */
  readonly stepMinutes: number;
  /** Offers only starts that leave no useless gap, off the grid: see `tightStarts`. */
  readonly packTightly?: boolean;
  /**
   * How many appointments of this service one professional takes on a local day, and in a week from Monday on, in the
   * zone of the schedule. Of a group service they count sessions: whoever joins one adds none.
   */
  readonly dailyMax?: number;
  readonly weeklyMax?: number;
  /** Whether one of `SchedulingContext.resources` is needed. */
  readonly needsResource?: boolean;
  /** How many clients share one session; left out or 1: nobody shares. */
  readonly capacity?: number;
}

/**
 * A session of a group service that has begun to fill. Joining it asks for its exact start, a free seat, the notice, the
 * horizon, reserved hours and that the professional is not away then (time off); neither hours nor grid, maxima or room.
 */
export interface OpenSession extends Interval {
  readonly sessionId: string;
  /** 0 once it is full. */
  readonly seatsLeft: number;
}

/** What is known of one professional at one place around the range of a context. */
export interface ProfessionalSchedule {
  readonly professionalId: string;
  /** The place; null is the tenant's main one. A professional of two places has a schedule for each. */
  readonly siteId?: string | null;
  /** The place's zone; left out: the context's. */
  readonly timeZone?: string;
  /** `by_hand` counts openings alone: neither weekly hours nor special days. `by_schedule` leaves openings out. */
  readonly mode: AvailabilityMode;
  readonly weeklyHours: readonly WeeklyWindow[];
  /**
   * Pauses inside of weekly hours; openings by hand and special days are not cut by them. On the date of a special day
   * none begins; public holidays leave them.
   */
  readonly breaks: readonly WeeklyWindow[];
  /** Dates whose windows stand in for the weekly hours that begin on that date, public holiday or not. One each. */
  readonly specialDays?: readonly SpecialDay[];
  readonly openings: readonly Interval[];
  readonly timeOff: readonly Interval[];
  readonly recurringTimeOff?: readonly RecurringInterval[];
  /** Booked time with the buffers of what is booked; at another place also the way there and back. One each. */
  readonly busy: readonly Interval[];
  /** This professional's own duration of the service, when it differs. */
  readonly durationMinutes?: number;
  /** Sessions of this service, at this place; their time is in `busy` too. */
  readonly sessions?: readonly OpenSession[];
  /**
   * Starts of this professional's appointments of this service at any place, for the maxima: whole weeks around. Of
   * those who share a session one, whoever stands alone (overbooked, or from before it was shared) by themselves.
   */
  readonly bookedStarts?: readonly number[];
}

/** A room or chair of the kind that the service needs. */
export interface ResourceSchedule {
  readonly resourceId: string;
  /** Where it stands; null or left out: the main place. Only appointments at that place use it. */
  readonly siteId?: string | null;
  readonly timeOff: readonly Interval[];
  readonly recurringTimeOff?: readonly RecurringInterval[];
  readonly busy: readonly Interval[];
}

/**
 * Weekly hours that are kept for a priority until shortly before each of them begins, in the zone of the schedule: no
 * appointment (without its buffers) of a lower level may touch them before.
 */
export interface ReservedHours extends DayWindow {
  readonly weekday: Weekday;
  readonly level: number;
  /** Left out: of everybody. */
  readonly professionalId?: string;
  /** How many minutes before the window begins what is still free opens for everybody. */
  readonly releaseMinutes: number;
}

/** All that the engine reads to offer and to decide. Professionals stand in the order of preference. */
export interface SchedulingContext {
  readonly timeZone: string;
  readonly rules: ServiceRules;
  readonly professionals: readonly ProfessionalSchedule[];
  /** Public holidays, as days since 1970-01-01: no weekly hours begin on them; special days and openings count. */
  readonly holidays?: readonly number[];
  /** The whole tenant's special days: everybody's weekly hours of that date are cut to them. One each. */
  readonly limitedDays?: readonly SpecialDay[];
  readonly resources?: readonly ResourceSchedule[];
  readonly reserved?: readonly ReservedHours[];
  /** The priority of who asks; left out: 0, everybody's. Reserved hours of its level and below are open to it. */
  readonly level?: number;
  /**
   * Where starts are asked for. Openings, time off and sessions cover `readingRange(range)`; busy time covers what an
   * appointment that starts in it would occupy and, where starts are packed tightly, `readingRange(range)` too.
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
