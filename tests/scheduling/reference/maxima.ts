import type { BookingRefusal } from "../../../lib/core/appointments/decide-booking";
import { mondayOf } from "./occurrences";
import type { Place } from "./place";
import { dayAt } from "./wall-clock";

/** Which maximum of the service an appointment more of that day or of that week would exceed. */
export function maximaReached(
  startMinute: number,
  { context: { rules }, schedule, zone }: Place,
): BookingRefusal[] {
  const days = (schedule.bookedStarts ?? []).map((start) => dayAt(start, zone));
  const day = dayAt(startMinute, zone);
  const onThatDay = days.filter((each) => each === day).length;
  const inThatWeek = days.filter((each) => mondayOf(each) === mondayOf(day)).length;
  const reached: BookingRefusal[] = [];
  if (rules.dailyMax !== undefined && onThatDay >= rules.dailyMax)
    reached.push("daily_max_reached");
  if (rules.weeklyMax !== undefined && inThatWeek >= rules.weeklyMax) {
    reached.push("weekly_max_reached");
  }
  return reached;
}
