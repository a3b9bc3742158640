import type { Interval } from "@/lib/core/time/interval";
import { dayOfEngine } from "./agenda";
import type { Bookings } from "./book";
import { type Room, wayBetween } from "./places";
import type { Attendant, OfferedService, Practice } from "./practice";
import type { Random } from "./random";

type Taken = Interval & { readonly siteId: string | null };

/** What is booked so far, and what of the day being told is taken. */
export type Story = Bookings & {
  readonly practice: Practice;
  readonly random: Random;
  /** By room. */
  readonly rooms: Map<string, Interval[]>;
  /** By professional. */
  readonly taken: Map<string, Taken[]>;
  /** Clients who come. */
  readonly visitors: Set<string>;
  /** By professional and service: the starts of all days, for the maxima. */
  readonly starts: Map<string, number[]>;
};

export function newStory(practice: Practice, random: Random): Story {
  return {
    ...{ practice, random, rooms: new Map(), taken: new Map(), visitors: new Set() },
    ...{ starts: new Map(), series: [], sessions: [], appointments: [], occupancies: [] },
    ...{ events: [], audits: [] },
  };
}

export function beginDay({ rooms, taken, visitors }: Story): void {
  for (const each of [rooms, taken, visitors]) each.clear();
}

/** What the engine offers of a service with somebody on that day, beside what is taken. */
export function offeredOn(
  { practice, rooms, starts, taken }: Story,
  { professionalId, schedules }: Attendant,
  { row, rules, durations }: OfferedService,
  { day, level = 0 }: { readonly day: number; readonly level?: number },
) {
  const { places, calendar } = practice;
  const kinds = places.roomRows.filter(({ kindId }) => kindId === row.resourceKindId);
  const durationMinutes = durations.get(professionalId);
  return dayOfEngine(calendar, day, {
    ...{ rules, level },
    // Whoever had the priority came in the hours that were kept; those to come are still kept.
    reserved: day > calendar.today ? practice.reserved : [],
    professionals: schedules.map((schedule) => ({
      ...schedule,
      ...(durationMinutes === undefined ? {} : { durationMinutes }),
      busy: (taken.get(professionalId) ?? []).map((each) =>
        withWay(each, wayBetween(places, each.siteId, schedule.siteId)),
      ),
      bookedStarts: starts.get(`${professionalId} ${row.id}`) ?? [],
    })),
    resources: kinds.map(({ id, siteId }: Room) => ({
      ...{ resourceId: id, siteId, timeOff: [], busy: rooms.get(id) ?? [] },
    })),
  });
}

type Standing = {
  readonly startMinute: number;
  readonly siteId: string | null;
  readonly resourceId: string | null;
  readonly occupied: Interval;
};

/** Keeps what was decided from being offered again. */
export function take(
  story: Story,
  { professionalId }: Attendant,
  { row }: OfferedService,
  { startMinute, siteId, resourceId, occupied }: Standing,
): void {
  keep(story.taken, professionalId, { ...occupied, siteId });
  keep(story.starts, `${professionalId} ${row.id}`, startMinute);
  if (resourceId) keep(story.rooms, resourceId, occupied);
}

function withWay({ startMinute, endMinute }: Interval, minutes: number): Interval {
  return { startMinute: startMinute - minutes, endMinute: endMinute + minutes };
}

function keep<T>(into: Map<string, T[]>, key: string, value: T): void {
  into.set(key, [...(into.get(key) ?? []), value]);
}
