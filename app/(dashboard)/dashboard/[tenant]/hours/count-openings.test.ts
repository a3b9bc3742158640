import { expect, test } from "vitest";
import type { TurnService } from "@/lib/availability/load-openings";
import type { OpeningConflict } from "@/lib/core/openings/conflicts";
import { countOpenings, groupConflicts } from "./count-openings";

const morning = { startMinuteOfDay: 540, endMinuteOfDay: 780 };
const visit = {
  ...{ id: "s", name: "Consulta", durationMinutes: 30, stepMinutes: 30 },
  ...{ bufferBeforeMinutes: 0, bufferAfterMinutes: 0 },
  minutesOf: { a: 30, b: 30, c: 60 },
};
const wish = {
  professionalIds: ["a", "b", "c"],
  dates: ["2026-12-07", "2026-12-14", "2026-12-21", "2026-12-28"],
  windows: [morning],
};
const conflict = (professionalId: string, reason: OpeningConflict["reason"]): OpeningConflict => ({
  ...{ professionalId, reason, date: "2026-12-21", name: null, ...morning },
});

test("three professionals on four dates are twelve openings, each with the turns that its own pace holds", () => {
  expect(countOpenings(wish, [], false, [visit])).toEqual({
    ...{ openings: 12, leftOut: 0, doubtful: 0 },
    turns: { count: 4 * (8 + 8 + 4), minutes: null },
  });
});

test("what is left out is not counted; doubts are, once they are meant", () => {
  const conflicts = [conflict("a", "opening_overlaps"), conflict("b", "holiday")];
  expect(countOpenings(wish, conflicts, false, [])).toEqual({
    ...{ openings: 10, leftOut: 2, doubtful: 1, turns: null },
  });
  expect(countOpenings(wish, conflicts, true, [])).toMatchObject({ openings: 11, leftOut: 1 });
});

test("who shares no service is counted by their own first one; whoever gives none leaves the turns untold", () => {
  const two = { ...wish, professionalIds: ["a", "b"] };
  const services: TurnService[] = [
    { ...visit, minutesOf: { a: 30 } },
    { ...visit, minutesOf: { b: 30 } },
  ];
  expect(countOpenings(two, [], false, services).turns).toEqual({ count: 64, minutes: 30 });
  expect(countOpenings(wish, [], false, services).turns).toBeNull();
});

test("one holiday is told once for everybody whom it meets", () => {
  const groups = groupConflicts([
    conflict("a", "holiday"),
    conflict("b", "opening_overlaps"),
    conflict("c", "holiday"),
  ]);
  expect(groups.map(({ reason, professionalIds }) => [reason, professionalIds])).toEqual([
    ["holiday", ["a", "c"]],
    ["opening_overlaps", ["b"]],
  ]);
});
