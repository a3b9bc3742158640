import { expect, test } from "vitest";
import { formatPhone, parsePhone } from "./phone";

test("a number typed as at home becomes international", () => {
  expect(parsePhone("809 555 0134", "DO")).toEqual({ ok: true, value: "+18095550134" });
  expect(parsePhone("(55) 1234-5678", "MX")).toEqual({ ok: true, value: "+525512345678" });
  expect(parsePhone("9 8765 4321", "CL")).toEqual({ ok: true, value: "+56987654321" });
});

test("a number with its prefix keeps it", () => {
  expect(parsePhone("+34 612 345 678", "DO")).toEqual({ ok: true, value: "+34612345678" });
});

test("what is no telephone number is refused", () => {
  for (const text of ["", "123", "hola", "llámame al 809 555 0134", "0".repeat(400)]) {
    expect(parsePhone(text, "DO")).toEqual({ ok: false, code: "invalid_phone" });
  }
  expect(parsePhone("809 555 0134", "XX")).toMatchObject({ ok: false });
});

test("numbers read nationally at home and with their prefix from abroad", () => {
  expect(formatPhone("+18095550134", "DO")).toBe("(809) 555-0134");
  expect(formatPhone("+34612345678", "DO")).toBe("+34 612 34 56 78");
  expect(formatPhone("unknown", "DO")).toBe("unknown");
});
