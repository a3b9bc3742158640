import type { AvailabilityMode, Recurrence } from "@/lib/core/scheduling/context";
import type { Weekday } from "@/lib/core/time/civil";

/** Rows of the one statement of context-store.ts. Moments are epoch minutes, dates are days since 1970-01-01. */
export type ContextRow = {
  readonly service: ServiceRow | null;
  readonly professionalKnown: boolean;
  readonly professionals: readonly ProfessionalRow[];
  readonly specialHours: readonly SpecialHoursRow[];
  readonly timeOff: readonly TimeOffRow[];
  readonly resources: readonly ResourceRow[];
  readonly sites: readonly SiteRow[];
  readonly travel: readonly (readonly [from: SiteId, to: SiteId, minutes: number])[];
  readonly ownHolidays: readonly OwnHolidayRow[];
  readonly reserved: readonly ReservedRow[];
  readonly levels: readonly LevelRow[];
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
  readonly weekly: readonly WeeklyRow[];
  readonly openings: readonly (readonly [start: number, end: number, site: SiteId])[];
  readonly busy: readonly BusyRow[];
  /** Null unless the service is shared. */
  readonly sessions: readonly SessionRow[] | null;
  /** Null unless the service has a maximum. */
  readonly bookedStarts: readonly number[] | null;
};

export type WeeklyRow = readonly [
  isWork: boolean,
  weekday: Weekday,
  from: number,
  to: number,
  site: SiteId,
  everyWeeks: number,
  anchorDay: number | null,
  validFromDay: number | null,
  validToDay: number | null,
];

/** The place is named only where the tenant's professionals travel. */
export type BusyRow = readonly [start: number, end: number, site?: SiteId];

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
  readonly busy: readonly BusyRow[];
};

export type SiteRow = {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  readonly timeZone: string;
};

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
