import fc from "fast-check";
import { expect, test } from "vitest";
import { at, between, clinic, weekBefore } from "../../../tests/scheduling/clinic";
import { wallClockByPlatform } from "../../../tests/scheduling/zones";
import { decideBooking } from "../appointments/decide-booking";
import { decideVisit, type VisitPart } from "../appointments/decide-visit";
import type { SchedulingContext } from "./context";
import { offerVisits, type VisitSlot } from "./offer-visits";
import { withBooked } from "./with-booked";

const perez = { professionalId: "perez" };
const lara = { professionalId: "lara" };

test("a visit is offered where all of it fits, one part after the other", () => {
  const parts = [part("cut", clinic()), part("dye", clinic({ durationMinutes: 45 }))];
  expect(shown(offerVisits(parts, weekBefore))).toEqual([
    "09:00 perez, 09:30 perez",
    "09:30 perez, 10:00 perez",
  ]);
});

test("the next part begins when the one before ends, whatever its own grid", () => {
  const parts = [part("cut", clinic({ durationMinutes: 20 })), part("dye", clinic())];
  expect(shown(offerVisits(parts, weekBefore))[0]).toBe("09:00 perez, 09:20 perez");
});

test("the same professional keeps the buffers between two parts, another one begins at once", () => {
  const cut = clinic({ bufferAfterMinutes: 10 }, perez, lara);
  const dye = clinic({ bufferBeforeMinutes: 5 }, perez, lara);
  const first = (second: string) =>
    shown(offerVisits([part("cut", cut, "perez"), part("dye", dye, second)], weekBefore))[0];
  expect(first("perez")).toBe("09:00 perez, 09:45 perez");
  expect(first("lara")).toBe("09:00 perez, 09:30 lara");
});

test("where anybody will do, one professional for the whole visit is preferred", () => {
  const cut = clinic({}, perez, lara);
  const dye = clinic({}, { ...perez, busy: [between("09:30", "10:00")] }, lara);
  const parts = [part("cut", cut), part("dye", dye)];
  expect(shown(offerVisits(parts, weekBefore))[0]).toBe("09:00 lara, 09:30 lara");
});

test("where nobody gives all of it, the visit goes from one to another", () => {
  const parts = [part("cut", clinic({}, perez)), part("dye", clinic({}, lara))];
  expect(shown(offerVisits(parts, weekBefore))[0]).toBe("09:00 perez, 09:30 lara");
});

test("a first choice that leads nowhere is given up for one that does", () => {
  const short = {
    weeklyHours: [{ weekday: 1, startMinuteOfDay: 540, endMinuteOfDay: 570 }],
  } as const;
  const cut = clinic({}, { ...perez, durationMinutes: 40 }, lara);
  const dye = clinic({}, { professionalId: "soto", busy: [between("10:00", "10:20")] });
  expect(shown(offerVisits([part("cut", cut), part("dye", dye)], weekBefore))[0]).toBe(
    "09:00 lara, 09:30 soto",
  );
  const nobody = clinic({}, { professionalId: "soto", ...short });
  expect(offerVisits([part("cut", cut), part("dye", nobody)], weekBefore)).toEqual([]);
});

test("all parts are at one place", () => {
  const cut = clinic({}, { ...perez, siteId: null }, { ...perez, siteId: "north" });
  const dye = clinic({}, { ...lara, siteId: "north" });
  const visits = offerVisits([part("cut", cut), part("dye", dye)], weekBefore);
  expect(visits.map(({ siteId }) => siteId)).toEqual(visits.map(() => "north"));
  expect(visits).not.toEqual([]);
});

test("a refusal names what stands in the way of the part that came furthest", () => {
  const taken = clinic({}, { busy: [between("09:30", "10:00")] });
  expect(
    decideVisit(
      [part("cut", clinic()), part("dye", taken)],
      { startMinute: at("09:00") },
      weekBefore,
    ),
  ).toMatchObject({ code: "slot_taken" });
  expect(
    decideVisit(
      [part("cut", clinic()), part("dye", clinic())],
      { startMinute: at("10:30") },
      weekBefore,
    ),
  ).toMatchObject({ code: "outside_hours" });
});

test("of every visit that is offered each part can be booked, after the parts before it", () => {
  const anyBusy = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 4 }))
      .map(([from, long]) => ({
        startMinute: at("09:00") + from * 5,
        endMinute: at("09:00") + (from + long) * 5,
      })),
    { maxLength: 4 },
  );
  const anyPart = fc.record({
    durationMinutes: fc.constantFrom(10, 20, 30),
    bufferAfterMinutes: fc.constantFrom(0, 5),
    bufferBeforeMinutes: fc.constantFrom(0, 5),
    gives: fc.constantFrom(["perez"], ["lara"], ["perez", "lara"]),
    asked: fc.constantFrom("any", "perez", "lara"),
  });
  fc.assert(
    fc.property(
      fc.array(anyPart, { minLength: 2, maxLength: 3 }),
      anyBusy,
      anyBusy,
      (wanted, p, l) => {
        const busy: Record<string, typeof p> = { perez: p, lara: l };
        const parts = wanted.map(({ gives, asked, ...rules }, index) =>
          part(
            String(index),
            clinic(
              { ...rules, stepMinutes: 10 },
              ...gives.map((id) => ({ professionalId: id, busy: busy[id] ?? [] })),
            ),
            asked,
          ),
        );
        for (const visit of offerVisits(parts, weekBefore)) bookPartByPart(parts, visit);
      },
    ),
    { numRuns: 300 },
  );
});

function bookPartByPart(parts: readonly VisitPart[], visit: VisitSlot) {
  let contexts = parts.map(({ context }) => context);
  let reached = visit.startMinute;
  visit.parts.forEach((placed, index) => {
    const [context] = contexts;
    expect(placed.startMinute).toBeGreaterThanOrEqual(reached);
    reached = placed.endMinute;
    expect(
      decideBooking(
        context as SchedulingContext,
        placed,
        weekBefore,
        index === 0 ? "client" : "staff",
      ),
    ).toMatchObject({ ok: true, value: { startMinute: placed.startMinute } });
    contexts = contexts.slice(1).map((each) => withBooked(each, placed, false));
  });
}

function part(serviceId: string, context: SchedulingContext, professionalId = "any"): VisitPart {
  return { serviceId, professionalId, context };
}

function shown(visits: readonly VisitSlot[]): string[] {
  return visits.map(({ parts }) =>
    parts
      .map(
        ({ startMinute, professionalId }) =>
          `${wallClockByPlatform(startMinute, "America/Santo_Domingo").slice(11)} ${professionalId}`,
      )
      .join(", "),
  );
}
