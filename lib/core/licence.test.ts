import { expect, test } from "vitest";
import { namesItself } from "./licence";

test.each(["Cédula 8 412 907", "Matrícula nacional 12", "REGISTRO-9", " exequátur 44"])(
  "%s says what it is",
  (licence) => expect(namesItself(licence)).toBe(true),
);

test.each(["CMD 12874", "12.345", "MN 55", "8 412 907", "M.P. 1"])(
  "%s is a number alone",
  (licence) => expect(namesItself(licence)).toBe(false),
);
