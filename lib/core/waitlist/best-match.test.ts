import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runsOf } from "@/tests/property-runs";
import { overlaps } from "../time/interval";
import { instantOf } from "../time/zone";
import { matchFreed } from "./best-match";
import { offeringFrom } from "./offering-hours";
import { byTurn, isWished, type PlacedSlot, type Wish } from "./wish";

const zone = "America/Santo_Domingo";
const at = (date: string, minuteOfDay: number, timeZone = zone) => {
  const found = instantOf(date, minuteOfDay, timeZone);
  if (!found.ok) throw new Error(found.code);
  return found.value;
};

const anyone: Wish = {
  ...{ entryId: "e", clientId: "c", serviceId: "s", professionalId: null, siteId: "any" },
  ...{ fromDate: "2026-03-02", toDate: null, weekdays: [], startMinute: 0, endMinute: 1440 },
  ...{ level: 0, sinceMs: 0, busy: [], asked: [], wasAsked: false, answeringUntil: null },
  ...{ isReachable: true, hasMaximum: false },
};

/** Tuesday 3 March 2026, 10:00 to 10:30. */
const slot: PlacedSlot = {
  ...{ professionalId: "p", siteId: null, timeZone: zone },
  startMinute: at("2026-03-03", 600),
  endMinute: at("2026-03-03", 630),
};

describe("a wish", () => {
  test.each<[string, Partial<Wish>, boolean]>([
    ["anything", {}, true],
    ["that professional", { professionalId: "p" }, true],
    ["another professional", { professionalId: "q" }, false],
    ["the main place", { siteId: null }, true],
    ["another place", { siteId: "north" }, false],
    ["from that day on", { fromDate: "2026-03-03" }, true],
    ["from the next day on", { fromDate: "2026-03-04" }, false],
    ["until that day", { toDate: "2026-03-03" }, true],
    ["until the day before", { toDate: "2026-03-02" }, false],
    ["Tuesdays", { weekdays: [2] }, true],
    ["Mondays and Fridays", { weekdays: [1, 5] }, false],
    ["from ten", { startMinute: 600 }, true],
    ["from ten past ten", { startMinute: 610 }, false],
    ["until half past ten", { endMinute: 630 }, true],
    ["until twenty past ten, when it still lasts", { endMinute: 620 }, false],
  ])("for %s: %j is %s", (_, given, expected) => {
    expect(isWished({ ...anyone, ...given }, slot)).toBe(expected);
  });

  test("reads days and hours on the clock of the place", () => {
    const madrid = { ...slot, timeZone: "Europe/Madrid" };
    expect(isWished({ ...anyone, startMinute: 600, endMinute: 630 }, madrid)).toBe(false);
    expect(isWished({ ...anyone, startMinute: 900, endMinute: 930 }, madrid)).toBe(true);
  });

  test("without a last hour takes what goes on after midnight", () => {
    const late = {
      ...slot,
      startMinute: at("2026-03-03", 1430),
      endMinute: at("2026-03-03", 1430) + 60,
    };
    expect(isWished(anyone, late)).toBe(true);
    expect(isWished({ ...anyone, endMinute: 1439 }, late)).toBe(false);
  });
});

describe("of those who wait", () => {
  const match = (wishes: readonly Wish[]) => matchFreed(wishes, () => [slot]);
  const named = (entryId: string, given: Partial<Wish> = {}) => ({
    ...anyone,
    entryId,
    clientId: entryId,
    ...given,
  });

  test("the highest priority is asked, then whoever waited the longest", () => {
    const [old, urgent, older] = [
      named("old", { sinceMs: 2 }),
      named("urgent", { level: 2, sinceMs: 3 }),
      named("older", { sinceMs: 1 }),
    ];
    const found = match([old, urgent, older]);
    expect(found.best?.wish.entryId).toBe("urgent");
    expect(found.inTurn.map(({ wish }) => wish.entryId)).toEqual(["urgent", "older", "old"]);
  });

  test("nobody is asked twice about a time, while they are away, or while they answer something else", () => {
    const overlapping = { startMinute: slot.endMinute - 5, endMinute: slot.endMinute + 25 };
    for (const given of [
      { wasAsked: true },
      { asked: [overlapping] },
      { busy: [overlapping] },
      { hasMaximum: true },
      { answeringUntil: 5 },
      { isReachable: false },
    ]) {
      expect(match([named("no", given), named("yes", { sinceMs: 9 })]).best?.wish.entryId).toBe(
        "yes",
      );
    }
    expect(
      match([named("no", { asked: [{ ...overlapping, startMinute: slot.endMinute }] })]).best,
    ).toBeDefined();
  });

  test("whoever answers something else is waited for when nobody else is left", () => {
    const found = match([named("a", { answeringUntil: 70 }), named("b", { answeringUntil: 50 })]);
    expect(found).toMatchObject({ best: undefined, retryMinute: 50 });
  });

  test("whoever reads no mail is named in turn, for the telephone", () => {
    const found = match([named("phone", { isReachable: false })]);
    expect(found).toMatchObject({ best: undefined, retryMinute: null });
    expect(found.inTurn).toHaveLength(1);
  });
});

const wishes = fc.array(
  fc.record({
    entryId: fc.uuid(),
    level: fc.integer({ min: 0, max: 2 }),
    sinceMs: fc.integer({ min: 0, max: 3 }),
    professionalId: fc.constantFrom(null, "p", "q"),
    startMinute: fc.constantFrom(0, 590, 600, 610),
    wasAsked: fc.boolean(),
    isReachable: fc.boolean(),
    answeringUntil: fc.constantFrom(null, 10),
    asked: fc.constantFrom([], [slot]),
    busy: fc.constantFrom([], [slot]),
  }),
  { maxLength: 8 },
);

test("nobody who could be asked is passed over for somebody who comes later", () => {
  fc.assert(
    fc.property(wishes, (given) => {
      const all = given.map((each) => ({ ...anyone, ...each }));
      const { best } = matchFreed(all, () => [slot]);
      const could = all.filter(
        (wish) =>
          isWished(wish, slot) &&
          !wish.wasAsked &&
          wish.isReachable &&
          wish.answeringUntil === null &&
          ![...wish.asked, ...wish.busy].some((taken) => overlaps(taken, slot)),
      );
      if (!best) expect(could).toEqual([]);
      for (const wish of could) if (best) expect(byTurn(best.wish, wish)).toBeLessThanOrEqual(0);
      if (best) expect(could).toContain(best.wish);
    }),
    { numRuns: runsOf(300) },
  );
});

describe("the hours for offers", () => {
  const hours = { fromMinute: 480, untilMinute: 1260 };
  test.each([
    ["2026-03-03", 600, "2026-03-03", 600],
    ["2026-03-03", 180, "2026-03-03", 480],
    ["2026-03-03", 1260, "2026-03-04", 480],
    ["2026-03-03", 1439, "2026-03-04", 480],
  ])("at %s, minute %i, begin at %s, minute %i", (date, minute, thenDate, thenMinute) => {
    expect(offeringFrom(at(date, minute), hours, zone)).toBe(at(thenDate, thenMinute));
  });

  test("begin on the wall clock of the day also after a clock change", () => {
    const night = at("2026-03-28", 1400, "Europe/Madrid");
    expect(offeringFrom(night, hours, "Europe/Madrid")).toBe(
      at("2026-03-29", 480, "Europe/Madrid"),
    );
  });
});
