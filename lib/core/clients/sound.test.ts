import { expect, test } from "vitest";
import { soundOf } from "./sound";

test.each([
  ["González", "Gonsález"],
  ["Vásquez", "Básques"],
  ["Hernández", "ERNANDES"],
  ["Cecilia Ríos", "sesilia  rios"],
])("%s sounds like %s", (written, heard) => {
  expect(soundOf(heard)).toBe(soundOf(written));
});

test("names that sound otherwise stay apart", () => {
  expect(soundOf("Carmen")).not.toBe(soundOf("Sarmen"));
});
