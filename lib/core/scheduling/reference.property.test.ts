import fc from "fast-check";
import { expect, test } from "vitest";
import { runsOf } from "../../../tests/property-runs";
import { anySituation } from "../../../tests/scheduling/contexts";
import { referenceSlots } from "../../../tests/scheduling/reference";
import { dayAt, isoAt } from "../../../tests/scheduling/reference/wall-clock";
import { dateOfDay } from "../time/civil";
import { offerSlots, type Slot } from "./offer-slots";
import { offerStarts } from "./offer-starts";

test("the engine offers exactly the minutes that the rules allow, with whom, where and how many seats", () => {
  fc.assert(
    fc.property(anySituation, ({ context, nowMinute }) => {
      const allowed = referenceSlots(context, nowMinute);
      expect(offerSlots(context, nowMinute)).toEqual(allowed);
      // The quick way to a calendar is another way through the engine.
      const starts = byDate(allowed, context.timeZone);
      expect([...offerStarts(context, nowMinute)]).toEqual([...starts]);
    }),
    { numRuns: runsOf(250) },
  );
}, 3_600_000);

/** Each start once, as ISO 8601 by its local day. */
function byDate(slots: readonly Slot[], timeZone: string): Map<string, string[]> {
  const dates = new Map<string, string[]>();
  for (const { startMinute } of slots) {
    const date = dateOfDay(dayAt(startMinute, timeZone));
    const starts = dates.get(date) ?? [];
    const iso = isoAt(startMinute, timeZone);
    if (starts.at(-1) !== iso) starts.push(iso);
    dates.set(date, starts);
  }
  return dates;
}
