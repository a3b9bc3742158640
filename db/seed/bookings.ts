import { blocksTime } from "@/lib/core/appointments/status";
import { openMinutes, storyDays } from "./agenda";
import { agreedTimes, bookAgreed, overbookOnce } from "./agreed";
import { type Bookings, book, bookSession, statusAt } from "./book";
import type { Attendant, OfferedService, Practice } from "./practice";
import type { Random } from "./random";
import { beginDay, newStory, offeredOn, type Story, take } from "./story";

/** Two weeks of past and two of future appointments, in times that the engine itself offers. */
export function bookingsOf(practice: Practice, random: Random): Bookings {
  const story = newStory(practice, random);
  const agreed = agreedTimes(story);
  const { today } = practice.calendar;
  for (let day = today - storyDays; day <= today + storyDays; day += 1) {
    beginDay(story);
    for (const each of agreed) if (each.day === day) bookAgreed(story, each);
    for (const attendant of practice.attendants) fillDay(story, attendant, day);
    if (day > today) overbookOnce(story, day);
  }
  return story;
}

function fillDay(story: Story, attendant: Attendant, day: number): void {
  const { practice, random } = story;
  const { calendar } = practice;
  const free = attendant.schedules.map((schedule) => ({ ...schedule, busy: [] }));
  const minutes = free.map((schedule) => openMinutes(calendar, day, schedule));
  const hours = minutes.reduce((sum, each) => sum + each, 0) / 60;
  let asked = Math.round(hours * attendant.demand * fullness(day - calendar.today, random));
  for (; asked > 0; asked -= 1) {
    const service = wanted(attendant.services, random);
    const { slots, decide } = offeredOn(story, attendant, service, { day });
    if (slots.length === 0) continue;
    const decision = decide(random.pick(slots));
    const booking = { practice, service, decision };
    const standing =
      (service.rules.capacity ?? 1) > 1
        ? bookSession(booking, seatsOf(story, service), story, random)
        : [
            book(
              {
                ...booking,
                client: newVisitor(story),
                status: statusAt(practice, decision, random),
              },
              story,
              random,
            ),
          ];
    if (standing.some(blocksTime)) take(story, attendant, service, decision);
  }
}

/** The seldom ones once in six times. */
function wanted(services: readonly OfferedService[], random: Random): OfferedService {
  const usual = services.filter(({ isSeldom }) => !isSeldom);
  return random.pick(usual.length === services.length || random.chance(1 / 6) ? services : usual);
}

/** Past days were nearly full; days to come fill as they come near. */
function fullness(daysAhead: number, random: Random): number {
  const share = daysAhead <= 0 ? 0.8 : 0.75 - (0.55 * daysAhead) / storyDays;
  return share + random.next() * 0.15;
}

/** Who shares a session: two at least, seldom all. */
function seatsOf(story: Story, { rules }: OfferedService) {
  const count = story.random.between(2, rules.capacity ?? 2);
  return Array.from({ length: count }, () => newVisitor(story));
}

function newVisitor({ practice, visitors, random }: Story): { id: string; name: string } {
  for (;;) {
    const client = random.pick(practice.clients);
    if (visitors.has(client.id)) continue;
    visitors.add(client.id);
    return client;
  }
}
