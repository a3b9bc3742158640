import { expect, test } from "vitest";
import { at, clinic, shown, weekBefore } from "../../../tests/scheduling/clinic";
import { offerSlots } from "../scheduling/offer-slots";
import { nearestAlternatives } from "./nearest-alternatives";

const both = offerSlots(
  clinic({}, { professionalId: "perez" }, { professionalId: "rosario" }),
  weekBefore,
);

test("the nearest three of the same professional come first, sorted by start", () => {
  const wanted = { professionalId: "rosario", startMinute: at("10:00") };
  expect(shown(nearestAlternatives(both, wanted))).toEqual([
    "09:30 rosario",
    "10:00 rosario",
    "10:30 rosario",
  ]);
});

test("others make up the count", () => {
  const wanted = { professionalId: "perez", startMinute: at("10:00") };
  const oneOfPerez = both.filter((slot) => slot.professionalId !== "perez" || slot === both[0]);
  expect(shown(nearestAlternatives(oneOfPerez, wanted))).toEqual([
    "09:00 perez",
    "09:30 rosario",
    "10:00 rosario",
  ]);
});

test("for any professional each start is named once", () => {
  const wanted = { professionalId: "any", startMinute: at("09:30") };
  expect(shown(nearestAlternatives(both, wanted))).toEqual([
    "09:00 perez",
    "09:30 perez",
    "10:00 perez",
  ]);
});

test("fewer are given where fewer are free", () => {
  const wanted = { professionalId: "any", startMinute: at("09:30") };
  expect(nearestAlternatives([], wanted)).toEqual([]);
  expect(nearestAlternatives(both, wanted, 1)).toHaveLength(1);
});
