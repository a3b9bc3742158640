import type { AvailabilityMode, Recurrence } from "@/lib/core/scheduling/context";
import type { Weekday } from "@/lib/core/time/civil";

/**
 * What the one statement of context-store.ts finds: null for an empty list. Moments are epoch minutes, dates are days
 * since 1970-01-01.
 */
export type ContextRow = {
  readonly service: ServiceRow | null;
  readonly professionalKnown: boolean;
  readonly professionals: readonly ProfessionalRow[];
  readonly weekly: readonly WeeklyRow[] | null;
  readonly specialHours: readonly SpecialHoursRow[] | null;
  readonly timeOff: readonly TimeOffRow[] | null;
  readonly resources: readonly ResourceRow[] | null;
  readonly sites: readonly SiteRow[] | null;
  readonly travel: readonly TravelRow[] | null;
  readonly ownHolidays: readonly OwnHolidayRow[] | null;
  readonly reserved: readonly ReservedRow[] | null;
  readonly levels: readonly LevelRow[] | null;
};

/** Null is the tenant's main place. */
export type SiteId = string | null;

export type ServiceRow = {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly priceMinor: number | null;
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly stepMinutes: number;
  readonly minimumNoticeMinutes: number;
  readonly horizonDays: number;
  readonly packTightly: boolean;
  readonly dailyMax: number | null;
  readonly weeklyMax: number | null;
  readonly resourceKindId: string | null;
  readonly capacity: number;
  readonly followUpDays: number | null;
};

export type ProfessionalRow = {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly specialty: string | null;
  readonly feeMinor: number | null;
  readonly mode: AvailabilityMode;
  readonly durationMinutes: number | null;
  readonly openings: readonly OpeningRow[] | null;
  readonly busy: readonly BusyTime[] | null;
  /** The same with their places; null where nobody travels. */
  readonly busyElsewhere: readonly (readonly [time: BusyTime, site: SiteId])[] | null;
  /** Null unless the service is shared. */
  readonly sessions: readonly SessionRow[] | null;
  /** Null unless the service has a maximum; who shares a session counts once. */
  readonly bookedStarts: readonly number[] | null;
};

/** `professional` and `site` are places in those lists, from 1 on; site null is the main one, 0 one that is closed. */
export type WeeklyRow = readonly [
  professional: number,
  isWork: 0 | 1,
  weekday: Weekday,
  from: number,
  to: number,
  everyWeeks: number,
  anchorDay: number | null,
  validFromDay: number | null,
  validToDay: number | null,
  site: number | null,
];

export type OpeningRow = readonly [start: number, end: number, site: SiteId];

/** One number instead of two, which halves the JSON: its start × 4096 + its length, which no CHECK lets above 2400. */
export type BusyTime = number;

export type SessionRow = readonly [
  id: string,
  start: number,
  end: number,
  seatsLeft: number,
  site: SiteId,
];

export type SpecialHoursRow = readonly [
  professionalId: string | null,
  site: SiteId,
  day: number,
  from: number | null,
  to: number | null,
];

export type TimeOffRow = readonly [
  professionalId: string | null,
  resourceId: string | null,
  start: number,
  end: number,
  every: number | null,
  unit: Recurrence["unit"] | null,
  untilDay: number | null,
];

export type ResourceRow = {
  readonly id: string;
  readonly name: string;
  readonly site: SiteId;
  readonly busy: readonly BusyTime[] | null;
};

export type SiteRow = {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  readonly timeZone: string;
};

export type TravelRow = readonly [from: SiteId, to: SiteId, minutes: number];

export type OwnHolidayRow = readonly [day: number, closed: boolean, name: string];

export type ReservedRow = readonly [
  level: number,
  professionalId: string | null,
  weekday: Weekday,
  from: number,
  to: number,
  releaseMinutes: number,
];

export type LevelRow = readonly [level: number, name: string, noticeMinutes: number | null];
