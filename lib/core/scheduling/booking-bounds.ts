import { minutesPerDay } from "../time/civil";
import { firstInstantFrom, localDayOf } from "../time/zone";
import type { ServiceRules } from "./context";

export interface BookingBounds {
  /** The first start that leaves the minimum notice. */
  readonly earliestMinute: number;
  /** The end of the last local day of the horizon: the first start that is too far away. */
  readonly horizonMinute: number;
}

/** Between which starts clients may book at that moment, at a place of that zone. */
export function bookingBounds(
  rules: Pick<ServiceRules, "minimumNoticeMinutes" | "horizonDays">,
  timeZone: string,
  nowMinute: number,
): BookingBounds {
  const dayAfterHorizon = localDayOf(nowMinute, timeZone) + rules.horizonDays + 1;
  return {
    earliestMinute: nowMinute + rules.minimumNoticeMinutes,
    horizonMinute: firstInstantFrom(dayAfterHorizon * minutesPerDay, timeZone),
  };
}
