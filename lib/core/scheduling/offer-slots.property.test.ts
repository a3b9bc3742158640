import fc from "fast-check";
import { expect, test } from "vitest";
import { anySituation } from "../../../tests/scheduling/contexts";
import { plainSituation } from "../../../tests/scheduling/situations/plain";
import { wallClockByPlatform } from "../../../tests/scheduling/zones";
import type { ProfessionalSchedule, SchedulingContext } from "./context";
import { offerSlots } from "./offer-slots";

test("weekly hours never show a professional's wall clock twice", () => {
  fc.assert(
    fc.property(plainSituation, ({ context, nowMinute }) => {
      const scheduled = withEach(context, { mode: "by_schedule" });
      const clocks = offerSlots(scheduled, nowMinute).map(
        ({ professionalId, startMinute }) =>
          `${professionalId} ${wallClockByPlatform(startMinute, context.timeZone)}`,
      );
      expect(new Set(clocks).size).toBe(clocks.length);
    }),
  );
});

test("freeing busy time never takes a slot away", () => {
  fc.assert(
    fc.property(plainSituation, fc.nat(7), ({ context, nowMinute }, dropped) => {
      const freer = {
        ...context,
        professionals: context.professionals.map((each) => ({
          ...each,
          busy: each.busy.filter((_, index) => index !== dropped),
        })),
      };
      expect(offerSlots(freer, nowMinute)).toEqual(
        expect.arrayContaining(offerSlots(context, nowMinute)),
      );
    }),
  );
});

test("asking for two halves of a range gives the slots of the whole", () => {
  fc.assert(
    fc.property(anySituation, fc.nat(2 * 96), ({ context, nowMinute }, ticks) => {
      const middle = context.range.startMinute + ticks * 15;
      const first = { ...context, range: { ...context.range, endMinute: middle } };
      const second = { ...context, range: { ...context.range, startMinute: middle } };
      expect([...offerSlots(first, nowMinute), ...offerSlots(second, nowMinute)]).toEqual(
        offerSlots(context, nowMinute),
      );
    }),
  );
});

test("a free opening by hand offers its own start", () => {
  fc.assert(
    fc.property(plainSituation, ({ context, nowMinute }) => {
      const byHand = withEach(context, { mode: "by_hand", busy: [], timeOff: [] });
      const open = {
        ...byHand,
        rules: { ...context.rules, minimumNoticeMinutes: 0, horizonDays: 9 },
      };
      const offered = offerSlots(open, nowMinute);
      for (const { professionalId, openings, durationMinutes } of open.professionals) {
        for (const { startMinute, endMinute } of openings) {
          const inTime = startMinute >= nowMinute && startMinute >= context.range.startMinute;
          const inRange = inTime && startMinute < context.range.endMinute;
          if (
            !inRange ||
            endMinute - startMinute < (durationMinutes ?? context.rules.durationMinutes)
          )
            continue;
          expect(offered).toContainEqual(expect.objectContaining({ professionalId, startMinute }));
        }
      }
    }),
  );
});

function withEach(
  context: SchedulingContext,
  changes: Partial<ProfessionalSchedule>,
): SchedulingContext {
  const professionals = context.professionals.map((each) => ({ ...each, ...changes }));
  return { ...context, professionals };
}
