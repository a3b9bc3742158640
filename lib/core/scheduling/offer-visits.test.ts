import fc from "fast-check";
import { expect, test } from "vitest";
import { at, between, clinic, weekBefore } from "../../../tests/scheduling/clinic";
import { wallClockByPlatform } from "../../../tests/scheduling/zones";
import { decideBooking } from "../appointments/decide-booking";
import { decideVisit, type VisitPart } from "../appointments/decide-visit";
import type { SchedulingContext } from "./context";
import { offerSlots } from "./offer-slots";
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

test("a visit with many who could give it is answered quickly, also where it fits nowhere", () => {
  const days = [1, 2, 3, 4, 5] as const;
  const weeklyHours = days.map((weekday) => ({
    ...{ weekday, startMinuteOfDay: 540, endMinuteOfDay: 1080 },
  }));
  const many = Array.from({ length: 25 }, (_, index) => ({
    ...{ professionalId: `p${index}`, weeklyHours },
  }));
  const range = { startMinute: at("00:00"), endMinute: at("00:00", "2026-11-28") };
  const open = { ...clinic({}, ...many), range };
  const closed = { ...clinic({}, { ...perez, weeklyHours: [] }), range };
  const parts = (last: SchedulingContext) =>
    ["a", "b", "c"].map((id) => part(id, open)).concat(part("d", last));
  expect(offerVisits(parts(open), weekBefore)).toHaveLength(15 * 5);
  expect(offerVisits(parts(closed), weekBefore)).toEqual([]);
  // Tried one by one, the ways through 25 professionals take longer than this test may.
}, 15_000);

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

test("a visit is offered exactly where some professionals can give it, part by part", () => {
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
        const visits = offerVisits(parts, weekBefore);
        for (const visit of visits) bookPartByPart(parts, visit);
        const starts = offerSlots(parts[0]?.context ?? clinic(), weekBefore).filter(
          ({ professionalId: id, startMinute }) =>
            [id, "any"].includes(parts[0]?.professionalId ?? "") &&
            fitsSomehow(parts, { id, startMinute }),
        );
        expect(visits.map(({ startMinute }) => startMinute)).toEqual([
          ...new Set(starts.map(({ startMinute }) => startMinute)),
        ]);
      },
    ),
    { numRuns: 300 },
  );
});

/** Every order of professionals, tried one after the other. */
function fitsSomehow(
  [first, ...rest]: readonly VisitPart[],
  { id, startMinute }: { readonly id: string; readonly startMinute: number },
  isFirst = true,
): boolean {
  if (!first) return true;
  const { context } = first;
  const free = { ...context.rules, ...(isFirst ? {} : { stepMinutes: 1 }) };
  const request = { professionalId: id, startMinute };
  const decided = decideBooking({ ...context, rules: free }, request, weekBefore);
  if (!decided.ok) return false;
  const { endMinute, occupied } = decided.value;
  const left = rest.map((each) => ({
    ...each,
    context: withBooked(each.context, decided.value, false),
  }));
  const [next] = left;
  if (!next) return true;
  const asked = next.professionalId === "any" ? ["perez", "lara"] : [next.professionalId];
  return asked.some((other) => {
    const startsAt =
      other === id ? occupied.endMinute + next.context.rules.bufferBeforeMinutes : endMinute;
    return fitsSomehow(left, { id: other, startMinute: startsAt }, false);
  });
}

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
