import { expect, test } from "vitest";
import { isValidZone } from "@/lib/core/time/zone";
import { zoneChoices, zoneSpelling } from "./zones";

test("every zone that is offered exists for the engine, and says its place", () => {
  expect(zoneChoices().length).toBeGreaterThan(300);
  expect(zoneChoices().filter(({ id }) => !isValidZone(id))).toEqual([]);
  expect(zoneChoices()).toContainEqual({
    id: "America/Santo_Domingo",
    place: "Santo Domingo",
  });
  expect(zoneChoices().find(({ id }) => id === "America/Argentina/Salta")?.place).toBe(
    "Argentina, Salta",
  );
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
