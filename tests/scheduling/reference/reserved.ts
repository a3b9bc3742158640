import type { ProfessionalSchedule, SchedulingContext } from "../../../lib/core/scheduling/context";
import type { Interval } from "../../../lib/core/time/interval";
import { daysAround } from "./attendance";
import { placed, weekdayOf } from "./occurrences";

/** Hours of one date that are kept for others, and the minute from which everybody may have them. */
export interface KeptHours extends Interval {
  readonly level: number;
  readonly releasedMinute: number;
}

/** What is kept of a professional for levels above who asks. */
export function keptHours(
  { professionalId }: ProfessionalSchedule,
  context: SchedulingContext,
  zone: string,
): KeptHours[] {
  const { reserved = [], level = 0 } = context;
  return reserved
    .filter((each) => [undefined, professionalId].includes(each.professionalId))
    .filter((each) => each.level > level)
    .flatMap((each) => {
      const days = daysAround(context, zone).filter((day) => weekdayOf(day) === each.weekday);
      return days.map((day) => {
        const window = placed(each, day, zone);
        const releasedMinute = window.startMinute - each.releaseMinutes;
        return { ...window, level: each.level, releasedMinute };
      });
    });
}
