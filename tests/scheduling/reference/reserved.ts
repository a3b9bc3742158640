import type { Interval } from "../../../lib/core/time/interval";
import { daysAround } from "./attendance";
import type { Place } from "./objections";
import { placed, weekdayOf } from "./occurrences";

/** Whether an appointment touches hours that are kept for a level above who asks and not released yet. */
export function isReserved(
  appointment: Interval,
  { context, schedule, zone }: Place,
  nowMinute: number,
): boolean {
  return (context.reserved ?? []).some((kept) => {
    const isForOthers = kept.professionalId && kept.professionalId !== schedule.professionalId;
    if (isForOthers || kept.level <= (context.level ?? 0)) return false;
    return daysAround(context, zone).some((day) => {
      if (weekdayOf(day) !== kept.weekday) return false;
      const window = placed(kept, day, zone);
      const isTouched =
        window.startMinute < appointment.endMinute && appointment.startMinute < window.endMinute;
      return isTouched && nowMinute < window.startMinute - kept.releaseMinutes;
    });
  });
}
