import fc from "fast-check";
import { expect, test } from "vitest";
import { anySituation } from "../../../tests/scheduling/contexts";
import { referenceSlots } from "../../../tests/scheduling/reference";
import { offerSlots } from "./offer-slots";

test("the engine offers exactly the minutes that the rules allow", () => {
  fc.assert(
    fc.property(anySituation, ({ context, nowMinute }) => {
      const expected = referenceSlots(context, nowMinute);
      expect(offerSlots(context, nowMinute)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
}, 60_000);
