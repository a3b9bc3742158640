import type { ProfessionalSchedule } from "../../../lib/core/scheduling/context";
import type { Place } from "./place";
import { dayAt, firstMinuteAt } from "./wall-clock";

/** Where anybody will do: who has fewest appointments that day, then who has been idle longest, then who stands first. */
export function inTurn(places: readonly Place[], startMinute: number): Place[] {
  return [...places].sort((a, b) => {
    const [ofA, ofB] = [a, b].map((place) => appointmentsThatDay(place, startMinute));
    const fewer = (ofA?.length ?? 0) - (ofB?.length ?? 0);
    const longer = lastEnd(ofA ?? [], startMinute) - lastEnd(ofB ?? [], startMinute);
    return fewer || longer || places.indexOf(a) - places.indexOf(b);
  });
}

/** Of any service, also those that only reach into the day. */
function appointmentsThatDay({ schedule, zone }: Place, startMinute: number) {
  const day = dayAt(startMinute, zone);
  const [begin, end] = [firstMinuteAt(day * 1440, zone), firstMinuteAt((day + 1) * 1440, zone)];
  return schedule.busy.filter((each) => each.startMinute < end && each.endMinute > begin);
}

/** When the last of those that began before the start ends; long ago where there is none. */
function lastEnd(appointments: ProfessionalSchedule["busy"], startMinute: number): number {
  const begun = appointments.filter((each) => each.startMinute < startMinute);
  return Math.max(0, ...begun.map((each) => each.endMinute));
}
