import type { BookingPolicy, BookingRefusal } from "../../../lib/core/appointments/decide-booking";
import type {
  OpenSession,
  ProfessionalSchedule,
  SchedulingContext,
} from "../../../lib/core/scheduling/context";
import type { Interval } from "../../../lib/core/time/interval";
import { absences, attendanceOf, zoneOf } from "./attendance";
import { isOnGrid } from "./grid";
import { maximaReached } from "./maxima";
import type { Place } from "./place";
import { keptHours } from "./reserved";
import { freeStretches, isTight } from "./tight";
import { dayAt, firstMinuteAt } from "./wall-clock";

export function placesOf(context: SchedulingContext): readonly Place[] {
  const until = context.range.endMinute + 3 * 1440;
  return context.professionals.map((schedule) => {
    const zone = zoneOf(schedule, context);
    const attendance = attendanceOf(schedule, context);
    const siteId = schedule.siteId ?? null;
    const rooms = context.resources?.filter((room) => (room.siteId ?? null) === siteId) ?? [];
    return {
      ...{ context, schedule, zone, attendance },
      stretches: freeStretches(attendance, schedule, context.rules),
      away: absences(schedule, until, zone),
      kept: keptHours(schedule, context, zone),
      rooms: rooms.map((room) => ({
        resourceId: room.resourceId,
        taken: [...room.busy, ...absences(room, until, zone)],
      })),
    };
  });
}

/** Each reason for which that start may not be booked there; none: it may. */
export function objectionsTo(
  startMinute: number,
  place: Place,
  nowMinute: number,
  policy: BookingPolicy,
): ReadonlySet<BookingRefusal> {
  const { schedule } = place;
  const objections = new Set(untimely(startMinute, place, nowMinute, policy));
  const session = policy === "staff_overbook" ? undefined : sessionAt(startMinute, schedule);
  const { appointment } = session ? { appointment: session } : timesOf(startMinute, place);
  const isKept = place.kept.some(
    (each) => nowMinute < each.releasedMinute && share(each, appointment),
  );
  if (!insists(policy) && isKept) objections.add("reserved_for_priority");
  if (session) {
    if (session.seatsLeft < 1) objections.add("session_full");
    if (!insists(policy) && isAway(session, place)) objections.add("outside_hours");
    return objections;
  }
  if (!insists(policy) && !isAttended(appointment, place)) objections.add("outside_hours");
  if (policy === "client" && !isOfferedStart(startMinute, place)) objections.add("off_grid");
  if (!insists(policy)) {
    for (const reached of maximaReached(startMinute, place)) objections.add(reached);
  }
  if (policy === "staff_overbook") return objections;
  if (isTaken(startMinute, place)) objections.add("slot_taken");
  if (place.context.rules.needsResource && !freeRoom(startMinute, place)) objections.add("no_room");
  return objections;
}

function isOfferedStart(startMinute: number, place: Place): boolean {
  const { packTightly } = place.context.rules;
  return packTightly ? isTight(startMinute, place) : isOnGrid(startMinute, place);
}

function insists(policy: BookingPolicy): boolean {
  return policy === "staff_outside_hours" || policy === "staff_overbook";
}

/** The first room of that place that nobody needs in the whole occupied time, buffers inside. */
export function freeRoom(startMinute: number, place: Place): string | undefined {
  const { occupied } = timesOf(startMinute, place);
  const room = place.rooms.find(({ taken }) => !taken.some((each) => share(each, occupied)));
  return room?.resourceId;
}

/** The session of a group that begins then: of several the first with a seat, else the first. */
export function sessionAt(
  startMinute: number,
  { sessions = [] }: ProfessionalSchedule,
): OpenSession | undefined {
  const then = sessions.filter((each) => each.startMinute === startMinute);
  return then.find((each) => each.seatsLeft >= 1) ?? then[0];
}

export function timesOf(
  startMinute: number,
  { schedule, context: { rules } }: Place,
): { appointment: Interval; occupied: Interval } {
  const endMinute = startMinute + (schedule.durationMinutes ?? rules.durationMinutes);
  return {
    appointment: { startMinute, endMinute },
    occupied: {
      startMinute: startMinute - rules.bufferBeforeMinutes,
      endMinute: endMinute + rules.bufferAfterMinutes,
    },
  };
}

function untimely(
  startMinute: number,
  { context, zone }: Place,
  nowMinute: number,
  policy: BookingPolicy,
): BookingRefusal[] {
  const { minimumNoticeMinutes, staffNoticeMinutes = 0, horizonDays } = context.rules;
  if (startMinute < nowMinute) {
    const sameDay = dayAt(startMinute, zone) === dayAt(nowMinute, zone);
    return insists(policy) && sameDay ? [] : ["in_the_past"];
  }
  if (policy === "staff") return startMinute < nowMinute + staffNoticeMinutes ? ["too_soon"] : [];
  if (policy !== "client") return [];
  const lastDay = dayAt(nowMinute, zone) + horizonDays;
  const objections: BookingRefusal[] = [];
  if (startMinute < nowMinute + minimumNoticeMinutes) objections.push("too_soon");
  if (startMinute >= firstMinuteAt((lastDay + 1) * 1440, zone)) objections.push("beyond_horizon");
  return objections;
}

function isAttended({ startMinute, endMinute }: Interval, { attendance }: Place): boolean {
  for (let minute = startMinute; minute < endMinute; minute += 1) {
    if (!attendance.open.has(minute)) return false;
  }
  return true;
}

function isAway(session: Interval, { away }: Place): boolean {
  return away.some((each) => share(each, session));
}

function isTaken(startMinute: number, place: Place): boolean {
  const { occupied } = timesOf(startMinute, place);
  return place.schedule.busy.some((each) => share(each, occupied));
}

/** Whether some minute belongs to both; none to hours that the clock leaves out. */
function share(a: Interval, b: Interval): boolean {
  return Math.max(a.startMinute, b.startMinute) < Math.min(a.endMinute, b.endMinute);
}
