import { expect, test } from "vitest";
import { isValidZone } from "@/lib/core/time/zone";
import { zoneChoices, zonePlace, zoneSpelling } from "./zones";

test("every zone that is offered is found by its place alone, and exists for the engine", () => {
  const choices = zoneChoices("es");
  expect(choices.length).toBeGreaterThan(300);
  const found = choices.map(({ place }) => zoneSpelling(place) ?? "");
  expect(found.filter((id) => !isValidZone(id))).toEqual([]);
  expect(new Set(found).size).toBe(choices.length);
  expect(choices).toContainEqual({
    place: "Santo Domingo",
    name: "hora de República Dominicana",
  });
  expect(zoneChoices("en")).toContainEqual({ place: "Bogota", name: "Colombia Time" });
  expect(zonePlace("America/Argentina/Salta")).toBe("Argentina, Salta");
});

test("a zone is found however it is typed, and what is none is not", () => {
  for (const typed of [
    "America/Santo_Domingo",
    " america/santo domingo ",
    "santo domingo",
    "Santo Domingo",
  ]) {
    expect(zoneSpelling(typed)).toBe("America/Santo_Domingo");
  }
  for (const typed of ["", "America", "America/Macondo", "+05:30", "GMT+4"]) {
    expect(zoneSpelling(typed)).toBeUndefined();
  }
});
