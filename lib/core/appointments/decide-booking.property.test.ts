import fc from "fast-check";
import { expect, test } from "vitest";
import { anySituation } from "../../../tests/scheduling/contexts";
import { tickMinutes } from "../../../tests/scheduling/situations/settings";
import { offerSlots, type Slot } from "../scheduling/offer-slots";
import { decideBooking } from "./decide-booking";

test("a client can book every slot on offer and nothing else", () => {
  fc.assert(
    fc.property(anySituation, ({ context, nowMinute }) => {
      const { startMinute: from, endMinute: to } = context.range;
      const offered = offerSlots(context, nowMinute).map(slotOf);
      const bookable = [];
      for (let startMinute = from; startMinute < to; startMinute += tickMinutes) {
        for (const { professionalId, siteId = null } of context.professionals) {
          const request = { professionalId, siteId, startMinute };
          const decided = decideBooking(context, request, nowMinute);
          if (decided.ok) bookable.push(slotOf(decided.value));
        }
      }
      expect(bookable).toEqual(offered);
    }),
    { numRuns: 60 },
  );
});

test("any is a yes exactly where somebody is on offer, and names one of those", () => {
  fc.assert(
    fc.property(anySituation, ({ context, nowMinute }) => {
      const { startMinute: from, endMinute: to } = context.range;
      const offered = offerSlots(context, nowMinute).map(slotOf);
      for (let startMinute = from; startMinute < to; startMinute += tickMinutes) {
        const then = offered.filter((slot) => slot.startMinute === startMinute);
        const decided = decideBooking(context, { professionalId: "any", startMinute }, nowMinute);
        expect(decided.ok).toBe(then.length > 0);
        if (decided.ok) expect(then).toContainEqual(slotOf(decided.value));
      }
    }),
    { numRuns: 60 },
  );
});

test("staff can book whatever a client can, and that is not too soon for staff", () => {
  fc.assert(
    fc.property(anySituation, ({ context, nowMinute }) => {
      const { staffNoticeMinutes = 0 } = context.rules;
      for (const slot of offerSlots(context, nowMinute)) {
        const inTime = slot.startMinute >= nowMinute + staffNoticeMinutes;
        expect(decideBooking(context, slot, nowMinute, "staff").ok).toBe(inTime);
      }
    }),
    { numRuns: 60 },
  );
});

function slotOf({ professionalId, siteId, startMinute, endMinute }: Slot): Slot {
  return { professionalId, siteId, startMinute, endMinute };
}
