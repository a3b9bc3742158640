import fc from "fast-check";
import { expect, test } from "vitest";
import { anySituation } from "../../../tests/scheduling/contexts";
import { tickMinutes } from "../../../tests/scheduling/situations/settings";
import { offerSlots, type Slot } from "../scheduling/offer-slots";
import { localDayOf } from "../time/zone";
import { decideBooking } from "./decide-booking";

test("a client can book every slot on offer and nothing else", () => {
  fc.assert(
    fc.property(anySituation, ({ context, nowMinute }) => {
      const { startMinute: from, endMinute: to } = context.range;
      const offered = offerSlots(context, nowMinute);
      const bookable = [];
      for (let startMinute = from; startMinute < to; startMinute += tickMinutes) {
        for (const { professionalId } of context.professionals) {
          const decided = decideBooking(context, { professionalId, startMinute }, nowMinute);
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
      const offered = offerSlots(context, nowMinute);
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

test("staff can book whatever a client can", () => {
  fc.assert(
    fc.property(anySituation, ({ context, nowMinute }) => {
      for (const slot of offerSlots(context, nowMinute)) {
        expect(decideBooking(context, slot, nowMinute, "staff").ok).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test("only who leaves the hours books into the past, and only into the same local day", () => {
  fc.assert(
    fc.property(anySituation, ({ context, nowMinute }) => {
      const { timeZone, range, professionals } = context;
      const today = localDayOf(nowMinute, timeZone);
      for (
        let startMinute = range.startMinute;
        startMinute < nowMinute;
        startMinute += tickMinutes
      ) {
        for (const { professionalId } of professionals) {
          for (const policy of ["client", "staff", "staff_outside_hours"] as const) {
            const request = { professionalId, startMinute };
            const decided = decideBooking(context, request, nowMinute, policy);
            const mayBe =
              policy === "staff_outside_hours" && localDayOf(startMinute, timeZone) === today;
            if (mayBe) expect(decided).not.toMatchObject({ code: "in_the_past" });
            else expect(decided).toEqual({ ok: false, code: "in_the_past" });
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});

function slotOf({ professionalId, siteId, startMinute, endMinute }: Slot): Slot {
  return { professionalId, siteId, startMinute, endMinute };
}
