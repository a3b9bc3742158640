import { expect, test } from "vitest";
import { mailLinks } from "./mail-links";

test("an address under its label is a link, one inside of a sentence is not", () => {
  const plain = "Hola\n\nVer mi cita:\nhttps://x.example/i/abc\n\nMás en https://y.example\n";
  expect(mailLinks(plain)).toEqual([{ label: "Ver mi cita", href: "https://x.example/i/abc" }]);
});
