import { expect, test } from "vitest";
import { suggestEmail } from "./suggest-email";

test.each([
  ["ana@gmial.com", "ana@gmail.com"],
  ["ana@gmail.con", "ana@gmail.com"],
  ["ana@gamil.com", "ana@gmail.com"],
  ["Ana.Perez@GMAIL.CMO", "Ana.Perez@gmail.com"],
  ["ana@gmail.co", "ana@gmail.com"],
  ["ana@hotmial.com", "ana@hotmail.com"],
  ["ana@hotmai.es", "ana@hotmail.es"],
  ["ana@outlok.com", "ana@outlook.com"],
  ["ana@yaho.com.mx", "ana@yahoo.com.mx"],
  ["ana@clinica.con", "ana@clinica.com"],
])("%s is asked about as %s", (typed, meant) => {
  expect(suggestEmail(typed)).toBe(meant);
});

test.each([
  ...["ana@gmail.com", "ana@mail.com", "ana@ymail.com", "ana@me.com", "ana@clinicalavega.com.do"],
  ...["ana@uasd.edu.do", "ana@gob.cl", "ana", "ana@", "@gmial.com", "", "a@b@empresa.mx"],
])("nothing is asked about %s", (typed) => {
  expect(suggestEmail(typed)).toBeUndefined();
});
