import fc from "fast-check";
import { expect, test } from "vitest";
import { MinuteSet } from "./minute-set";

test("what is added comes back once, in order", () => {
  const minutes = fc.array(fc.integer({ min: -70, max: 200 }));
  fc.assert(
    fc.property(minutes, (added) => {
      const set = new MinuteSet({ startMinute: -70, endMinute: 201 });
      for (const minute of added) set.add(minute);
      const found: number[] = [];
      set.forEach((minute) => {
        found.push(minute);
      });
      expect(found).toEqual([...new Set(added)].sort((a, b) => a - b));
    }),
  );
});
