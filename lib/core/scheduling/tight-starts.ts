import { type Interval, subtract, union } from "../time/interval";
import type { Attended } from "./attended-hours";
import type { ServiceRules } from "./context";
import { sortedOnce } from "./start-grid";

/**
 * Where starts are packed tightly, sorted, each once.
 *
 * A *free stretch* is a longest run of minutes that one local date's windows and openings together attend (those that
 * begin on it), outside of time off and of busy time; busy time counts from `bufferAfterMinutes` before to
 * `bufferBeforeMinutes` after it. An appointment's own minutes lie in one stretch. Offered are:
 * - the two ends of a stretch: its first minute, and the start from which the appointment ends with it;
 * - every start that lies whole steps (in minutes that pass) from either of these two, and leaves on both sides as much
 *   as another appointment needs: duration and both buffers.
 *
 * So a gap remains only in a stretch too short for two, where it cannot be helped. Neither the clock nor reserved
 * hours, rooms or maxima cut a stretch: they only take starts away.
 */
export function tightStarts(
  attended: readonly Attended[],
  taken: { readonly away: readonly Interval[]; readonly busy: readonly Interval[] },
  durationMinutes: number,
  rules: ServiceRules,
): Int32Array {
  const { bufferBeforeMinutes, bufferAfterMinutes, stepMinutes } = rules;
  const blocked = union([
    ...taken.away,
    ...union(taken.busy).map(({ startMinute, endMinute }) => ({
      startMinute: startMinute - bufferAfterMinutes,
      endMinute: endMinute + bufferBeforeMinutes,
    })),
  ]);
  const needed = durationMinutes + bufferBeforeMinutes + bufferAfterMinutes;
  const starts: number[] = [];
  for (const open of openByDate(attended).values()) {
    for (const { startMinute: first, endMinute } of subtract(open, blocked)) {
      const last = endMinute - durationMinutes;
      if (last < first) continue;
      starts.push(first, last);
      const firstSteps = Math.ceil(needed / stepMinutes) * stepMinutes;
      for (let after = firstSteps; after <= last - first - needed; after += stepMinutes) {
        starts.push(first + after, last - after);
      }
    }
  }
  return sortedOnce(starts);
}

function openByDate(attended: readonly Attended[]): Map<number, Interval[]> {
  const byDate = new Map<number, Interval[]>();
  for (const { day, open } of attended) {
    const known = byDate.get(day);
    if (known) known.push(...open);
    else byDate.set(day, [...open]);
  }
  return byDate;
}
