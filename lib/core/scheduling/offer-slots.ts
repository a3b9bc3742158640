import { type Interval, union } from "../time/interval";
import { bookingBounds } from "./booking-bounds";
import { durationOf, type ProfessionalSchedule, type SchedulingContext } from "./context";
import { workingTime } from "./free-time";
import { gridRuns } from "./start-grid";
import { type LocalDay, localDaysAround } from "./weekly-hours";

/** A start that can be booked now; computed, never stored. */
export interface Slot extends Interval {
  readonly professionalId: string;
  /** Where; null is the tenant's main place. */
  readonly siteId: string | null;
  /** Of a group service: how many may still come at this start. Left out where nobody shares. */
  readonly seatsLeft?: number;
}

/**
 * Every slot that a client may book at that moment and that starts in the context's range:
 * sorted by start, then in the order of the professionals.
 */
export function offerSlots(context: SchedulingContext, nowMinute: number): Slot[] {
  if (context.rules.stepMinutes <= 0) throw new RangeError("stepMinutes must be positive");
  const asked = askedRange(context, nowMinute);
  if (asked.startMinute >= asked.endMinute) return [];
  const days = localDaysAround(asked, context.timeZone);
  const starts = context.professionals.map((professional) =>
    freeStarts(professional, context, days, asked),
  );
  return mergeByStart(context, starts);
}

function askedRange(context: SchedulingContext, nowMinute: number): Interval {
  const bounds = bookingBounds(context.rules, context.timeZone, nowMinute);
  return {
    startMinute: Math.max(context.range.startMinute, bounds.earliestMinute),
    endMinute: Math.min(context.range.endMinute, bounds.horizonMinute),
  };
}

/** One sweep over three sorted lists: the starts of the grid, open time and busy time. */
function freeStarts(
  professional: ProfessionalSchedule,
  context: SchedulingContext,
  days: readonly LocalDay[],
  asked: Interval,
): readonly number[] {
  const { bufferBeforeMinutes, bufferAfterMinutes, stepMinutes } = context.rules;
  const durationMinutes = durationOf(professional, context.rules);
  const { windows, open } = workingTime(professional, days, context.timeZone);
  const busy = union(professional.busy);
  const starts: number[] = [];
  let o = 0;
  let b = 0;
  let reached = Number.NEGATIVE_INFINITY;
  let inOrder = true;
  for (const window of windows) {
    if (window.endMinute <= asked.startMinute || window.startMinute >= asked.endMinute) continue;
    for (const run of gridRuns(window, stepMinutes, context.timeZone)) {
      const late = Math.max(0, Math.ceil((asked.startMinute - run.startMinute) / stepMinutes));
      const first = run.startMinute + late * stepMinutes;
      const end = Math.min(run.endMinute, asked.endMinute);
      if (first <= reached) {
        inOrder = false;
        o = 0;
        b = 0;
      }
      for (let start = first; start < end; start += stepMinutes) {
        reached = start;
        let room = open[o];
        while (room && room.endMinute <= start) room = open[++o];
        if (!room) break;
        const fits = room.startMinute <= start && start + durationMinutes <= room.endMinute;
        if (!fits) continue;
        let booked = busy[b];
        while (booked && booked.endMinute <= start - bufferBeforeMinutes) booked = busy[++b];
        const clear = !booked || start + durationMinutes + bufferAfterMinutes <= booked.startMinute;
        if (clear) starts.push(start);
      }
    }
  }
  return inOrder ? starts : [...new Set(starts)].sort((x, y) => x - y);
}

/** Professionals mostly share their starts: one pass finds the next start, one gathers who is free then. */
function mergeByStart(
  { professionals, rules }: SchedulingContext,
  starts: readonly (readonly number[])[],
): Slot[] {
  const slots: Slot[] = [];
  const cursors = professionals.map((professional, index) => ({
    professionalId: professional.professionalId,
    siteId: professional.siteId ?? null,
    durationMinutes: durationOf(professional, rules),
    starts: starts[index] ?? [],
    at: 0,
    next: starts[index]?.[0] ?? never,
  }));
  for (;;) {
    let startMinute = never;
    for (const { next } of cursors) if (next < startMinute) startMinute = next;
    if (startMinute === never) return slots;
    for (const cursor of cursors) {
      if (cursor.next !== startMinute) continue;
      const { professionalId, siteId, durationMinutes } = cursor;
      slots.push({ professionalId, siteId, startMinute, endMinute: startMinute + durationMinutes });
      cursor.at += 1;
      cursor.next = cursor.starts[cursor.at] ?? never;
    }
  }
}

const never = Number.POSITIVE_INFINITY;
