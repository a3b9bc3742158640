import type { MemberRole } from "@/lib/core/tenancy/permissions";
import type { Weekday } from "@/lib/core/time/civil";
import type * as schema from "../schema";

type Insert<T extends keyof Tables> = Tables[T]["$inferInsert"];
type Tables = Pick<
  typeof schema,
  "tenant" | "service" | "professional" | "site" | "client" | "priorityLevel" | "priorityRule"
>;

/** One sample practice as it is told in the files beside this one. Wall clocks are those of its zone. */
export type DemoTenant = {
  readonly facts: Omit<Insert<"tenant">, "id" | "planId">;
  readonly planCode: string;
  /** Places besides the main one. */
  readonly sites?: readonly DemoSite[];
  readonly rooms?: readonly DemoRooms[];
  readonly members: readonly DemoMember[];
  readonly services: readonly DemoService[];
  readonly professionals: readonly DemoProfessional[];
  /** Days off of everybody. */
  readonly holidays: readonly DemoTimeOff[];
  /** Series and visits, booked before everything else. */
  readonly agreed?: readonly DemoAgreed[];
  readonly overbooking?: DemoOverbooking;
  readonly priority?: DemoPriority;
  readonly waitlist?: readonly DemoWaiting[];
  readonly specialDays?: readonly DemoSpecialDay[];
  /** Closed on days of its own besides the public holidays. */
  readonly ownHolidays?: readonly { readonly inDays: number; readonly name: string }[];
  readonly clientNames: readonly string[];
  /** What is known of some of them, by name. */
  readonly clientFacts?: Readonly<Record<string, Pick<Insert<"client">, "birthDate" | "traits">>>;
  /** How many clients come to be known. */
  readonly clientCount: number;
  /** E.164 prefix and how many digits follow it. */
  readonly phone: { readonly prefix: string; readonly digits: number };
  readonly cancelReasons: readonly string[];
};

export type DemoSite = Omit<Insert<"site">, "id" | "tenantId" | "position"> & {
  /** Minutes to the main place. */
  readonly wayMinutes: number;
};

/** Rooms or chairs of a kind at one place. */
export type DemoRooms = {
  readonly kind: string;
  readonly names: readonly string[];
  /** Name of the site; left out: the main place. */
  readonly site?: string;
};

export type DemoMember = {
  readonly name: string;
  readonly email: string;
  readonly role: MemberRole;
  /** Name of the professional this login attends as. */
  readonly professional?: string;
};

export type DemoService = Omit<Insert<"service">, "id" | "tenantId" | "position"> & {
  /** What clients write when they book it. */
  readonly reasons: readonly string[];
  /** Name of the kind of room that it needs. */
  readonly room?: string;
  /** Asked for less often than the others. */
  readonly isSeldom?: boolean;
};

export type DemoProfessional = Omit<Insert<"professional">, "id" | "tenantId" | "position"> & {
  /** Names of services. */
  readonly services: readonly string[];
  /** Minutes by service, where they take another time than it says. */
  readonly durations?: Readonly<Record<string, number>>;
  readonly weekly: readonly DemoHours[];
  /** Opened by hand, on these weekdays of the two weeks before and after the day of seeding. */
  readonly openings: readonly DemoHours[];
  readonly timeOff: readonly DemoTimeOff[];
  /** How full a day is: bookings for each hour of work. */
  readonly demand: number;
};

export type DemoHours = {
  readonly weekdays: readonly Weekday[];
  readonly from: string;
  readonly to: string;
  readonly pause?: readonly [from: string, to: string];
  /** Name of the site; left out: the main place. */
  readonly site?: string;
  /** Every other week: from the week of seeding on, or from the next one. Left out: every week. */
  readonly alternates?: "this_week" | "next_week";
};

/** Whole days, counted from the day of seeding (negative before it). */
export type DemoTimeOff = {
  readonly fromDay: number;
  readonly days: number;
  readonly reason: string;
};

/** One service with one professional at a time of day. */
export type DemoPart = {
  readonly service: string;
  readonly professional: string;
  readonly at: string;
};

export type DemoAgreed = DemoSeries | DemoVisit;

/** On this weekday of the two weeks before and after the day of seeding. */
export type DemoSeries = DemoPart & {
  readonly client: string;
  readonly weekday: Weekday;
  readonly everyWeeks: 1 | 2;
  readonly reason: string;
};

/** One part or several, on the first day from then on on which all of it is free. */
export type DemoVisit = {
  readonly client: string;
  readonly fromDay: number;
  readonly parts: readonly DemoPart[];
  readonly reason: string;
  readonly level?: number;
};

/** On top of the first appointment to come of that service with that professional. */
export type DemoOverbooking = {
  readonly client: string;
  readonly service: string;
  readonly professional: string;
  readonly reason: string;
  readonly why: string;
};

export type DemoPriority = {
  readonly levels: readonly Omit<Insert<"priorityLevel">, "id" | "tenantId">[];
  readonly rules: readonly Omit<Insert<"priorityRule">, "id" | "tenantId" | "position">[];
  readonly reserved: readonly DemoReserved[];
};

export type DemoReserved = {
  readonly professional: string;
  readonly weekdays: readonly Weekday[];
  readonly from: string;
  readonly to: string;
  readonly level: number;
  readonly releaseMinutes: number;
};

export type DemoWaiting = {
  readonly client: string;
  readonly service: string;
  readonly professional?: string;
  /** How long ago they asked. */
  readonly askedDaysAgo: number;
  readonly untilDay?: number;
  readonly weekdays?: readonly Weekday[];
  readonly from?: string;
  readonly to?: string;
  readonly level?: number;
  readonly levelReason?: string;
  readonly note?: string;
};

/** After the days that hold appointments; everybody's hours are cut to it unless it is somebody's. */
export type DemoSpecialDay = {
  readonly professional?: string;
  readonly inDays: number;
  readonly from: string;
  readonly to: string;
  readonly note: string;
};
