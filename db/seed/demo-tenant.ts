import type { MemberRole } from "@/lib/core/tenancy/permissions";
import type { Weekday } from "@/lib/core/time/civil";
import type * as schema from "../schema";

type Insert<T extends keyof Tables> = Tables[T]["$inferInsert"];
type Tables = Pick<typeof schema, "tenant" | "service" | "professional" | "site">;

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
  readonly clientNames: readonly string[];
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
