import { expect, test } from "vitest";
import { initialsOf } from "./initials";

test.each([
  ["Dr. Rafael Pérez Almonte", "RP"],
  ["Dra. Altagracia Núñez", "AN"],
  ["Dra. Yokasta Rodríguez Peña", "YR"],
  ["María José Díaz Peña", "MD"],
  ["Ana María de la Cruz Gil", "AC"],
  ["Juan de la Cruz", "JC"],
  ["Mercedes", "M"],
  ["Dr.", "D"],
  ["", ""],
])("%s is %s: the first name and the first surname", (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
