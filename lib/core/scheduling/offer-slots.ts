import type { Interval } from "../time/interval";
import { durationOf, type ProfessionalSchedule, type SchedulingContext } from "./context";
import { candidateStarts, freeStarts, joinableSessions } from "./free-starts";
import { offerQuestion, type Question } from "./question";

/** A start that can be booked now; computed, never stored. */
export interface Slot extends Interval {
  readonly professionalId: string;
  /** Where; null is the tenant's main place. */
  readonly siteId: string | null;
  /** Of a group service: how many may still come at this start. Left out where nobody shares. */
  readonly seatsLeft?: number;
}

/**
 * Every slot that a client may book at that moment and that starts in the context's range: sorted by start, then in the
 * order of the schedules. Exactly what `decideBooking` accepts under the policy `client`.
 */
export function offerSlots(context: SchedulingContext, nowMinute: number): Slot[] {
  const question = offerQuestion(context, nowMinute);
  return mergeByStart(context.professionals.map((schedule) => slotsOf(question, schedule)));
}

function slotsOf(question: Question, schedule: ProfessionalSchedule): Slot[] {
  const { rules } = question.context;
  const { professionalId, siteId = null } = schedule;
  const durationMinutes = durationOf(schedule, rules);
  const slots: Slot[] = [];
  const { capacity = 1 } = rules;
  const seats = capacity > 1 ? { seatsLeft: capacity } : undefined;
  for (const startMinute of freeStarts(question, schedule, candidateStarts(question, schedule))) {
    const endMinute = startMinute + durationMinutes;
    slots.push(
      seats
        ? { professionalId, siteId, startMinute, endMinute, ...seats }
        : { professionalId, siteId, startMinute, endMinute },
    );
  }
  const joined = joinableSessions(question, schedule);
  if (joined.length === 0) return slots;
  for (const { startMinute, endMinute, seatsLeft } of joined) {
    slots.push({ professionalId, siteId, startMinute, endMinute, seatsLeft });
  }
  return slots.sort((a, b) => a.startMinute - b.startMinute);
}

/** Schedules mostly share their starts: one pass finds the next start, one gathers who is free then. */
function mergeByStart(lists: readonly (readonly Slot[])[]): Slot[] {
  const merged: Slot[] = [];
  const cursors = lists
    .filter((slots) => slots.length > 0)
    .map((slots) => ({ slots, at: 0, next: slots[0]?.startMinute ?? never }));
  for (;;) {
    let startMinute = never;
    for (const { next } of cursors) if (next < startMinute) startMinute = next;
    if (startMinute === never) return merged;
    for (const cursor of cursors) {
      while (cursor.next === startMinute) {
        merged.push(cursor.slots[cursor.at] as Slot);
        cursor.at += 1;
        cursor.next = cursor.slots[cursor.at]?.startMinute ?? never;
      }
    }
  }
}

const never = Number.POSITIVE_INFINITY;
