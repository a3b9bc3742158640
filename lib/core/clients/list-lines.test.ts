import { expect, test } from "vitest";
import { listedPeople } from "./list-lines";

const ana = { name: "Ana Ríos", email: "ana@ejemplo.example", phone: "809 555 0123" };

test.each([
  ["Ana Ríos, ana@ejemplo.example, 809 555 0123"],
  ["Ana Ríos;809 555 0123;ana@ejemplo.example"],
  ["ana@ejemplo.example\tAna\tRíos\t809 555 0123"],
  ['"Ana Ríos","ANA@ejemplo.example","809 555 0123"'],
])("%j names one person", (text) => {
  expect(listedPeople(text)).toEqual([{ line: 1, ...ana }]);
});

test("headings and empty lines are left out, and lines keep the number that the person sees", () => {
  const text = "Nombre;Correo;Teléfono\r\n\r\nAna Ríos;ana@ejemplo.example;809 555 0123\r\n;;\n";
  expect(listedPeople(text)).toEqual([{ line: 3, ...ana }]);
});

test("a quoted name may hold the separator, and an address its person's name", () => {
  const [quoted, copied, alone] = listedPeople(
    [
      '"Ríos, Ana",ana@ejemplo.example',
      "Luis Paz, Luis <luis@ejemplo.example>",
      "Rosa Peña <rosa@ejemplo.example>",
    ].join("\n"),
  );
  expect(quoted).toMatchObject({ name: "Ríos, Ana", email: "ana@ejemplo.example" });
  expect(copied).toMatchObject({ name: "Luis Paz", email: "luis@ejemplo.example" });
  expect(alone).toMatchObject({ name: "Rosa Peña", email: "rosa@ejemplo.example" });
});

test("what is missing stays empty, to be told", () => {
  expect(listedPeople("Ana Ríos\nana@ejemplo.example")).toEqual([
    { line: 1, name: "Ana Ríos", email: "", phone: "" },
    { line: 2, name: "", email: "ana@ejemplo.example", phone: "" },
  ]);
  expect(listedPeople("")).toEqual([]);
});
