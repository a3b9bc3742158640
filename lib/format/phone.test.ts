import fc from "fast-check";
import { expect, test } from "vitest";
import { formatPhone, parsePhone } from "./phone";

test("a number typed as at home becomes international", () => {
  expect(parsePhone("809 555 0134", "DO")).toEqual({ ok: true, value: "+18095550134" });
  expect(parsePhone("(55) 1234-5678", "MX")).toEqual({ ok: true, value: "+525512345678" });
  expect(parsePhone("9 8765 4321", "CL")).toEqual({ ok: true, value: "+56987654321" });
});

test.each([
  ["DO", "809 555 0134", "+18095550134"],
  ["DO", "(829) 555-0134", "+18295550134"],
  ["DO", "1-849-555-0134", "+18495550134"],
  ["DO", "001 809 555 0134", "+18095550134"],
  ["MX", "55 1234 5678", "+525512345678"],
  ["MX", "044 55 1234 5678", "+525512345678"],
  ["MX", "045 33 1234 5678", "+523312345678"],
  ["MX", "01 (55) 1234-5678", "+525512345678"],
  ["MX", "+52 1 55 1234 5678", "+525512345678"],
  ["MX", "521 55 1234 5678", "+525512345678"],
  ["MX", "1 55 1234 5678", "+525512345678"],
  ["DO", "+52 1 55 1234 5678", "+525512345678"],
  ["AR", "011 15-2345-6789", "+5491123456789"],
  ["AR", "9 11 2345 6789", "+5491123456789"],
  ["AR", "+54 9 11 2345 6789", "+5491123456789"],
  ["AR", "0351 15 234-5678", "+5493512345678"],
  ["AR", "11 2345-6789", "+541123456789"],
  ["CO", "300 123 4567", "+573001234567"],
  ["PE", "987 654 321", "+51987654321"],
])("in %s, %s is what people write for %s", (country, text, e164) => {
  expect(parsePhone(text, country)).toEqual({ ok: true, value: e164 });
});

test("a local number without its area is refused: nobody could call it from elsewhere", () => {
  expect(parsePhone("555-0134", "DO")).toMatchObject({ ok: false });
  expect(parsePhone("15 2345-6789", "AR")).toMatchObject({ ok: false });
});

test.each([
  ["DO", "55 1234 5678", "+52 55 1234 5678", "+525512345678"],
  ["DO", "551 234 5678", "+1 551 234 5678", "+15512345678"],
  ["DO", "1 212 555 0134", "001 212 555 0134", "+12125550134"],
  ["DO", "(787) 555-0134", "+1 (787) 555-0134", "+17875550134"],
  ["US", "809 555 0134", "+1 809 555 0134", "+18095550134"],
])("in %s, %s is no number of that country: only %s is", (country, text, whole, e164) => {
  expect(parsePhone(text, country)).toEqual({ ok: false, code: "invalid_phone" });
  expect(parsePhone(whole, country)).toEqual({ ok: true, value: e164 });
});

test("a number of the three Dominican areas is the same with whatever signs it is written", () => {
  const area = fc.constantFrom("809", "829", "849");
  const digits = fc.integer({ min: 2_000_000, max: 9_999_999 }).map(String);
  const sign = fc.constantFrom("", " ", "-", ".", "  ");
  fc.assert(
    fc.property(area, digits, sign, sign, fc.constantFrom("", "1 ", "+1 "), (a, d, s, z, lead) => {
      const plain = parsePhone(`${a}${d}`, "DO");
      const written = `${lead}${a}${s}${d.slice(0, 3)}${z}${d.slice(3)}`;
      expect(parsePhone(written, "DO")).toEqual(plain);
      if (plain.ok) expect(plain.value).toBe(`+1${a}${d}`);
    }),
  );
});

test("what was understood once is understood the same again", () => {
  const country = fc.constantFrom("DO", "MX", "AR", "CL", "CO", "PE");
  const typed = fc.stringMatching(/^[+]?[0-9 ()-]{6,18}$/);
  fc.assert(
    fc.property(country, typed, (of, text) => {
      const first = parsePhone(text, of);
      if (!first.ok) return;
      expect(first.value).toMatch(/^\+[1-9]\d{6,14}$/);
      expect(parsePhone(first.value, of)).toEqual(first);
      expect(parsePhone(formatPhone(first.value, of), of)).toEqual(first);
    }),
  );
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
