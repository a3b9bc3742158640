import { expect, test } from "vitest";
import type { Catalogue } from "@/lib/catalogue/load-catalogue";
import { alsoParam, alsoWith, extrasOf } from "./extras";

const cut = { id: "cut", professionalIds: ["ana", "luis"] };
const dye = { id: "dye", professionalIds: ["ana"] };
const catalogue = {
  services: [cut, dye],
  professionals: [{ id: "ana" }, { id: "luis" }],
} as unknown as Catalogue;
const asked = (also?: string) =>
  extrasOf({ also }, catalogue).map((each) => [each.service.id, each.asked]);

test("further services stand in the address with who gives them", () => {
  expect(asked("cut.luis,dye.any")).toEqual([
    ["cut", "luis"],
    ["dye", "ana"],
  ]);
  expect(asked("cut")).toEqual([["cut", undefined]]);
  expect(alsoParam(extrasOf({ also: "cut.any,dye" }, catalogue))).toBe("cut.any,dye.ana");
  expect(alsoParam([])).toBeUndefined();
  expect(alsoWith(undefined, "cut")).toBe("cut");
  expect(alsoWith("cut.any", "dye")).toBe("cut.any,dye");
});

test("what makes no sense is as good as not chosen, and more than four services in all are not taken", () => {
  expect(asked("nothing.any,cut.nobody")).toEqual([["cut", undefined]]);
  expect(asked("cut.any,cut.any,cut.any,cut.any")).toHaveLength(3);
  expect(asked()).toEqual([]);
});
