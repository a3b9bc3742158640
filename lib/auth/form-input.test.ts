import { expect, test } from "vitest";
import { formInput, typedValues } from "./form-input";

test("dotted names nest", () => {
  const form = formOf(
    ["client.name", "Ana"],
    ["client.email", "ana@ejemplo.example"],
    ["reason", "Control"],
  );
  expect(formInput(form)).toEqual({
    client: { name: "Ana", email: "ana@ejemplo.example" },
    reason: "Control",
  });
});

test("numbered names make a list, in their order", () => {
  const form = formOf(
    ["breaks.10.start", "13:00"],
    ["breaks.2.start", "10:00"],
    ["breaks.2.end", "10:15"],
  );
  expect(formInput(form)).toEqual({
    breaks: [{ start: "10:00", end: "10:15" }, { start: "13:00" }],
  });
});

test("a repeated name is a list, and one marked as a list is one even alone", () => {
  const form = formOf(["weekday", "1"], ["weekday", "2"], ["service[]", "a"]);
  expect(formInput(form)).toEqual({ weekday: ["1", "2"], service: ["a"] });
});

test("blank text counts as not given", () => {
  expect(formInput(formOf(["reason", "  "], ["name", ""], ["phone", " 809 "]))).toEqual({
    phone: " 809 ",
  });
});

test("what React adds to a form is not input", () => {
  expect(formInput(formOf(["$ACTION_REF_1", ""], ["$ACTION_1:0", "{}"], ["name", "Ana"]))).toEqual({
    name: "Ana",
  });
});

test("no name reaches an object's prototype", () => {
  const form = formOf(
    ["__proto__.isOperator", "1"],
    ["constructor.prototype.isOperator", "1"],
    ["a.__proto__.isOperator", "1"],
    ["name", "Ana"],
  );
  expect(formInput(form)).toEqual({ name: "Ana" });
  expect(({} as { isOperator?: string }).isOperator).toBeUndefined();
});

test("a name that is both a text and an object keeps the first", () => {
  expect(formInput(formOf(["client", "Ana"], ["client.email", "x"]))).toEqual({ client: "Ana" });
});

test("names without an end are left out", () => {
  expect(formInput(formOf(["a.b.c.d.e.f.g", "x"]))).toEqual({});
  expect(formInput(formOf(["rows.999999.name", "x"]))).toEqual({ rows: { 999999: { name: "x" } } });
});

test("what was typed is given back, but passwords and files are not", () => {
  const form = formOf(["email", "ana@"], ["password", "secreta"], ["newPassword", "secreta"]);
  form.append("photo", new File(["x"], "x.png"));
  expect(typedValues(form)).toEqual({ email: "ana@" });
});

function formOf(...entries: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}
