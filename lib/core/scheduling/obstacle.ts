import { type Interval, union } from "../time/interval";

/** Why a start is refused by what stands in its way. */
export type ObstacleCode =
  | "outside_hours"
  | "reserved_for_priority"
  | "daily_max_reached"
  | "weekly_max_reached"
  | "slot_taken"
  | "no_room";

/** Times that an appointment must not touch. */
export interface Obstacle {
  readonly code: ObstacleCode;
  /** Sorted by start and by end alike. */
  readonly times: readonly Interval[];
  /** What of an appointment must not touch them: from so long before its start to so long after it. */
  readonly leadMinutes: number;
  readonly tailMinutes: number;
}

/** The times may come in any order. */
export function obstacle(
  code: ObstacleCode,
  times: readonly Interval[],
  leadMinutes: number,
  tailMinutes: number,
): Obstacle {
  return { code, times: inOrder(times), leadMinutes, tailMinutes };
}

/**
 * Writes those of the first `count` sorted starts that are clear of the obstacle into `kept`, which may be `starts`
 * itself, and answers how many they are. One sweep from gap to gap: full agendas have few.
 */
export function keepClear(
  starts: Int32Array,
  count: number,
  { times, leadMinutes, tailMinutes }: Obstacle,
  kept: Int32Array,
): number {
  let index = 0;
  let clear = 0;
  let gapFrom = leastMinute;
  for (const { startMinute, endMinute } of times) {
    const gapTo = startMinute - tailMinutes;
    if (gapFrom <= gapTo) {
      while (index < count && (starts[index] as number) < gapFrom) index += 1;
      while (index < count && (starts[index] as number) <= gapTo) {
        kept[clear] = starts[index] as number;
        clear += 1;
        index += 1;
      }
      if (index === count) return clear;
    }
    gapFrom = endMinute + leadMinutes;
  }
  while (index < count && (starts[index] as number) < gapFrom) index += 1;
  for (; index < count; index += 1) {
    kept[clear] = starts[index] as number;
    clear += 1;
  }
  return clear;
}

export function isClear(startMinute: number, standing: Obstacle): boolean {
  const one = Int32Array.of(startMinute);
  return keepClear(one, 1, standing, one) === 1;
}

/** Before every minute that is asked about, and an integer as they are. */
const leastMinute = -(2 ** 31);

/** Most lists come sorted, if touching: only others are made anew. */
function inOrder(times: readonly Interval[]): readonly Interval[] {
  let lastStart = leastMinute;
  let lastEnd = leastMinute;
  for (const { startMinute, endMinute } of times) {
    if (startMinute < lastStart || endMinute < lastEnd || startMinute >= endMinute) {
      return union(times);
    }
    lastStart = startMinute;
    lastEnd = endMinute;
  }
  return times;
}
