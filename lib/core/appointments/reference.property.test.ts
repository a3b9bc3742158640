import fc from "fast-check";
import { expect, test } from "vitest";
import { runsOf } from "../../../tests/property-runs";
import { anySituation } from "../../../tests/scheduling/contexts";
import { referenceDecisions, referenceSlots } from "../../../tests/scheduling/reference";
import type { SchedulingContext } from "../scheduling/context";
import { decideBooking } from "./decide-booking";

const anyWish = fc.record(
  {
    professionalId: fc.constantFrom(...["any", "any", "any", "p0", "p0", "p1", "p2", "nobody"]),
    siteId: fc.constantFrom(null, "north"),
  },
  { requiredKeys: ["professionalId"] },
);

test.each(["client", "staff", "staff_outside_hours", "staff_overbook"] as const)(
  "%s hears yes exactly where the rules say so, with whom, where and in which room, else a reason that holds",
  (policy) => {
    fc.assert(
      fc.property(anySituation, anyWish, fc.nat(34), ({ context, nowMinute }, wish, offset) => {
        const decide = referenceDecisions(context, nowMinute, policy);
        for (const startMinute of startsToTry(context, nowMinute, offset)) {
          const request = { ...wish, startMinute };
          const { decision, objections } = decide(request);
          const decided = decideBooking(context, request, nowMinute, policy);
          if (decision) expect(decided).toEqual({ ok: true, value: decision });
          else expect(objections).toContain(decided.ok ? "none" : decided.code);
        }
      }),
      { numRuns: runsOf(60) },
    );
  },
  3_600_000,
);

/** What is on offer, minutes all over the range, where sessions begin, and the hours from now on, in which notices decide. */
function startsToTry(context: SchedulingContext, nowMinute: number, offset: number): number[] {
  const starts = referenceSlots(context, nowMinute).map(({ startMinute }) => startMinute);
  const { startMinute: from, endMinute: to } = context.range;
  for (let startMinute = from + offset; startMinute < to; startMinute += 35) {
    starts.push(startMinute);
  }
  for (const { sessions = [] } of context.professionals) {
    for (const { startMinute } of sessions) starts.push(startMinute);
  }
  for (let after = 0; after < 240; after += 15) starts.push(nowMinute + after);
  return starts.filter((startMinute) => from <= startMinute && startMinute < to);
}
