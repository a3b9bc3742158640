import type { LocalDate } from "../time/civil";
import { IsoByDay } from "../time/iso-by-day";
import { MinuteSet } from "../time/minute-set";
import type { SchedulingContext } from "./context";
import { candidateStarts, freeStarts, joinableSessions } from "./free-starts";
import { offerQuestion } from "./question";

/**
 * The starts of `offerSlots` without who and where: each once, sorted, as ISO 8601 texts with the offset of the context's
 * zone, by its local day. Days without a start are left out. The quick way to a calendar.
 */
export function offerStarts(
  context: SchedulingContext,
  nowMinute: number,
): ReadonlyMap<LocalDate, readonly string[]> {
  const question = offerQuestion(context, nowMinute);
  const found = new MinuteSet(context.range);
  const unmet = new Map<Int32Array, Unmet>();
  for (const schedule of context.professionals) {
    for (const { startMinute } of joinableSessions(question, schedule)) found.add(startMinute);
    const candidates = candidateStarts(question, schedule);
    let open = unmet.get(candidates);
    if (!open) {
      open = { starts: candidates.slice(), count: candidates.length };
      unmet.set(candidates, open);
    }
    if (open.count > 0) meet(open, freeStarts(question, schedule, open.starts, open.count), found);
  }
  const texts = new IsoByDay(context.timeZone, context.range);
  found.forEach((minute) => {
    texts.add(minute);
  });
  return texts.days;
}

/** Candidates that several schedules share and nobody has been free at yet: the rest need not look again. */
interface Unmet {
  readonly starts: Int32Array;
  count: number;
}

/** Notes the free starts and takes them off the list, both sorted. */
function meet(open: Unmet, free: Int32Array, found: MinuteSet): void {
  if (free.length === 0) return;
  const { starts } = open;
  let kept = 0;
  let at = 0;
  for (let index = 0; index < open.count; index += 1) {
    const start = starts[index] as number;
    if (at < free.length && free[at] === start) {
      found.add(start);
      at += 1;
    } else {
      starts[kept] = start;
      kept += 1;
    }
  }
  open.count = kept;
}
