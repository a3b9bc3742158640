import { blocksTime } from "@/lib/core/appointments/status";
import type { ServiceRules } from "@/lib/core/scheduling/context";
import type { Interval } from "@/lib/core/time/interval";
import type * as schema from "../schema";
import { type Calendar, dayOfEngine, openMinutes, storyDays } from "./agenda";
import { type Bookings, book, bookSession, statusAt } from "./book";
import { type Places, type Room, wayBetween } from "./places";
import type { Random } from "./random";
import type { Schedule } from "./team";

/** All that the sample appointments of one tenant are made from. */
export type Practice = {
  readonly tenantId: string;
  readonly currency: (typeof schema.tenant.$inferInsert)["currency"];
  readonly needsAcceptance: boolean;
  readonly deskName: string;
  readonly cancelReasons: readonly string[];
  readonly calendar: Calendar;
  readonly places: Places;
  readonly clients: readonly { id: string; name: string }[];
  readonly attendants: readonly Attendant[];
};

export type Attendant = {
  readonly professionalId: string;
  readonly schedules: readonly Schedule[];
  readonly services: readonly OfferedService[];
  /** Bookings for each hour of work. */
  readonly demand: number;
};

export type OfferedService = {
  readonly row: typeof schema.service.$inferInsert & { id: string };
  readonly rules: ServiceRules;
  readonly reasons: readonly string[];
  readonly isSeldom: boolean;
};

/** What the days that are told already have taken. */
type Story = Bookings & {
  readonly practice: Practice;
  readonly random: Random;
  /** By room: when it is taken on the day being told. */
  readonly rooms: Map<string, Interval[]>;
  /** By professional and service: the starts of all days, for the maxima. */
  readonly starts: Map<string, number[]>;
};

/** Two weeks of past and two of future appointments, in times that the engine itself offers. */
export function bookingsOf(practice: Practice, random: Random): Bookings {
  const story: Story = {
    ...{ practice, random, rooms: new Map(), starts: new Map() },
    ...{ sessions: [], appointments: [], occupancies: [], events: [] },
  };
  const { today } = practice.calendar;
  for (let day = today - storyDays; day <= today + storyDays; day += 1) {
    const visitors = new Set<string>();
    story.rooms.clear();
    for (const attendant of practice.attendants) fillDay(story, attendant, day, visitors);
  }
  return story;
}

type Taken = Interval & { readonly siteId: string | null };

function fillDay(story: Story, attendant: Attendant, day: number, visitors: Set<string>): void {
  const { practice, random } = story;
  const { calendar } = practice;
  const taken: Taken[] = [];
  const free = attendant.schedules.map((schedule) => ({ ...schedule, busy: [] }));
  const minutes = free.map((schedule) => openMinutes(calendar, day, schedule));
  const hours = minutes.reduce((sum, each) => sum + each, 0) / 60;
  let asked = Math.round(hours * attendant.demand * fullness(day - calendar.today, random));
  for (; asked > 0; asked -= 1) {
    const service = wanted(attendant.services, random);
    const { slots, decide } = dayOfEngine(
      calendar,
      day,
      contextOf(story, attendant, service, taken),
    );
    if (slots.length === 0) continue;
    const decision = decide(random.pick(slots));
    const { startMinute, siteId, occupied, resourceId } = decision;
    const booking = { practice, service, decision };
    const standing =
      (service.rules.capacity ?? 1) > 1
        ? bookSession(booking, seatsOf(practice, service, visitors, random), story, random)
        : [
            book(
              {
                ...booking,
                client: newVisitor(practice, visitors, random),
                status: statusAt(practice, decision, random),
              },
              story,
              random,
            ),
          ];
    if (!standing.some(blocksTime)) continue;
    taken.push({ ...occupied, siteId });
    keep(story.starts, `${attendant.professionalId} ${service.row.id}`, startMinute);
    if (resourceId) keep(story.rooms, resourceId, occupied);
  }
}

/** The seldom ones once in six times. */
function wanted(services: readonly OfferedService[], random: Random): OfferedService {
  const usual = services.filter(({ isSeldom }) => !isSeldom);
  return random.pick(usual.length === services.length || random.chance(1 / 6) ? services : usual);
}

function contextOf(
  { practice, rooms, starts }: Story,
  { professionalId, schedules }: Attendant,
  { row, rules }: OfferedService,
  taken: readonly Taken[],
) {
  const { places } = practice;
  const kinds = places.roomRows.filter(({ kindId }) => kindId === row.resourceKindId);
  return {
    rules,
    professionals: schedules.map((schedule) => ({
      ...schedule,
      busy: taken.map((each) => withWay(each, wayBetween(places, each.siteId, schedule.siteId))),
      bookedStarts: starts.get(`${professionalId} ${row.id}`) ?? [],
    })),
    resources: kinds.map(({ id, siteId }: Room) => ({
      ...{ resourceId: id, siteId, timeOff: [], busy: rooms.get(id) ?? [] },
    })),
  };
}

function withWay({ startMinute, endMinute }: Interval, minutes: number): Interval {
  return { startMinute: startMinute - minutes, endMinute: endMinute + minutes };
}

function keep<T>(into: Map<string, T[]>, key: string, value: T): void {
  into.set(key, [...(into.get(key) ?? []), value]);
}

/** Past days were nearly full; days to come fill as they come near. */
function fullness(daysAhead: number, random: Random): number {
  const share = daysAhead <= 0 ? 0.8 : 0.75 - (0.55 * daysAhead) / storyDays;
  return share + random.next() * 0.15;
}

/** Who shares a session: two at least, seldom all. */
function seatsOf(
  practice: Practice,
  { rules }: OfferedService,
  visitors: Set<string>,
  random: Random,
) {
  const count = random.between(2, rules.capacity ?? 2);
  return Array.from({ length: count }, () => newVisitor(practice, visitors, random));
}

function newVisitor(
  { clients }: Practice,
  visitors: Set<string>,
  random: Random,
): { id: string; name: string } {
  for (;;) {
    const client = random.pick(clients);
    if (visitors.has(client.id)) continue;
    visitors.add(client.id);
    return client;
  }
}
