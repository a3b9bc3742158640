import type { BookingDecision } from "@/lib/core/appointments/decide-booking";
import type { AppointmentStatus } from "@/lib/core/appointments/status";
import { dateOfDay, weekdayOfDay } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { instantOf } from "@/lib/core/time/zone";
import { minuteOf, storyDays } from "./agenda";
import { type Agreement, book } from "./book";
import type { DemoPart, DemoSeries, DemoVisit } from "./demo-tenant";
import type { Attendant, OfferedService, Practice } from "./practice";
import { offeredOn, type Story, take } from "./story";

/** A booking that is told by name: its day and its time are free when its day begins. */
type AgreedTime = Agreement & {
  readonly day: number;
  readonly part: DemoPart;
  readonly client: string;
};

/** When the series and visits take place; writes the rows that they share. */
export function agreedTimes(story: Story): AgreedTime[] {
  return story.practice.agreed.flatMap((agreed) =>
    "weekday" in agreed ? datesOf(story, agreed) : partsOf(story, agreed),
  );
}

function datesOf(story: Story, series: DemoSeries): AgreedTime[] {
  const { weekday, everyWeeks, client, reason } = series;
  const days = storyDaysOf(story, -storyDays).filter((day) => weekdayOfDay(day) === weekday);
  const dates = days.filter(
    (day, index) => index % everyWeeks === 0 && find(story, day, series) !== undefined,
  );
  const { tenantId } = story.practice;
  const seriesId = story.random.uuid();
  story.series.push({
    ...{ tenantId, id: seriesId, every: everyWeeks, unit: "week", count: dates.length },
  });
  return dates.map((day) => ({ day, part: series, client, reason, seriesId }));
}

/** On the first day on which all of it fits. */
function partsOf(story: Story, { fromDay, parts, client, reason, level = 0 }: DemoVisit) {
  const day = storyDaysOf(story, fromDay).find((each) =>
    parts.every((part) => find(story, each, part, level)),
  );
  if (day === undefined) return [];
  const visitId = parts.length > 1 ? story.random.uuid() : undefined;
  return parts.map((part) => ({ day, part, client, reason, level, visitId }));
}

export function bookAgreed(story: Story, { day, part, client, ...agreement }: AgreedTime): void {
  const { practice, random, visitors } = story;
  const person = practice.clients.find(({ name }) => name === client);
  const found = find(story, day, part, agreement.level);
  if (!found || !person) return;
  const { attendant, service, decision } = found;
  const status = statusOf(practice, decision);
  book({ practice, service, decision, client: person, status, agreement }, story, random);
  take(story, attendant, service, decision);
  visitors.add(person.id);
}

/** Somebody more on top of an appointment of that day, where there is one; once. */
export function overbookOnce(story: Story, day: number): void {
  const { practice, random, visitors } = story;
  const { overbooking, calendar } = practice;
  if (!overbooking || story.appointments.some(({ overbooked }) => overbooked)) return;
  const attendant = practice.attendants.find(({ name }) => name === overbooking.professional);
  const client = practice.clients.find(({ name }) => name === overbooking.client);
  const service = attendant?.services.find(({ row }) => row.name === overbooking.service);
  if (!attendant || !client || !service || visitors.has(client.id)) return;
  const first = startOf(practice, day, "00:00");
  const full = story.appointments.find(
    ({ professionalId, serviceId, status, startsAt, siteId, priorityLevel }) =>
      professionalId === attendant.professionalId &&
      serviceId === service.row.id &&
      status === "confirmed" &&
      !siteId &&
      !priorityLevel &&
      toMinute(startsAt.getTime()) >= Math.max(first, calendar.nowMinute),
  );
  if (!full) return;
  const startMinute = toMinute(full.startsAt.getTime());
  const endMinute = toMinute(full.endsAt.getTime());
  const { bufferBeforeMinutes: before, bufferAfterMinutes: after } = service.rules;
  const decision: BookingDecision = {
    ...{ professionalId: attendant.professionalId, siteId: null, resourceId: null },
    ...{ sessionId: null, startMinute, endMinute },
    occupied: { startMinute: startMinute - before, endMinute: endMinute + after },
  };
  const agreement = { reason: overbooking.reason, overbookReason: overbooking.why };
  book({ practice, service, decision, client, status: "confirmed", agreement }, story, random);
}

type Found = { attendant: Attendant; service: OfferedService; decision: BookingDecision };

/** Undefined where the engine does not offer it. */
function find(story: Story, day: number, part: DemoPart, level = 0): Found | undefined {
  const { practice } = story;
  const attendant = practice.attendants.find(({ name }) => name === part.professional);
  const service = attendant?.services.find(({ row }) => row.name === part.service);
  if (!attendant || !service) throw new Error(`${part.professional} gives no ${part.service}`);
  const startMinute = startOf(practice, day, part.at);
  const { slots, decide } = offeredOn(story, attendant, service, { day, level });
  const slot = slots.find((each) => each.startMinute === startMinute);
  return slot && { attendant, service, decision: decide(slot) };
}

function storyDaysOf({ practice }: Story, fromDay: number): number[] {
  const first = practice.calendar.today + fromDay;
  return Array.from({ length: storyDays - fromDay + 1 }, (_, index) => first + index);
}

/** Epoch minute; none is where the clock skips it. */
function startOf({ calendar }: Practice, day: number, at: string): number {
  const start = instantOf(dateOfDay(day), minuteOf(at), calendar.timeZone);
  return start.ok ? start.value : Number.NaN;
}

/** Nobody stays away from what was agreed. */
function statusOf({ calendar }: Practice, decision: BookingDecision): AppointmentStatus {
  if (decision.endMinute <= calendar.nowMinute) return "completed";
  return decision.startMinute <= calendar.nowMinute ? "in_progress" : "confirmed";
}
