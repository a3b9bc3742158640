import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountText, looksLikeAmount, parseAmount } from "./amount";
import { currencies } from "./money";

describe("an amount as people type it", () => {
  test.each([
    ["1500", 150_000],
    ["1500.5", 150_050],
    ["1500,50", 150_050],
    ["1,500", 150_000],
    ["1.500", 150_000],
    ["1,500.50", 150_050],
    ["1.500,50", 150_050],
    ["1 500", 150_000],
    ["1,234,567.89", 123_456_789],
    [" 0 ", 0],
    ["0.05", 5],
  ])("%s pesos are %i cents", (text, minor) => {
    expect(parseAmount(text, "DOP")).toEqual({ ok: true, value: { minor, currency: "DOP" } });
  });

  test("a currency without cents takes thousands and refuses decimals", () => {
    expect(parseAmount("12.000", "CLP")).toMatchObject({ value: { minor: 12_000 } });
    expect(parseAmount("12.50", "CLP")).toEqual({ ok: false, code: "invalid_amount" });
  });

  test.each(["", "-5", "12a", "1.5.0", "1,50,0", "1.500.50", "$5", "1e3", "0x10", "99999999999"])(
    "%j is none",
    (text) => {
      expect(parseAmount(text, "DOP")).toEqual({ ok: false, code: "invalid_amount" });
    },
  );

  test("more than the database can hold is refused, not cut", () => {
    expect(looksLikeAmount("9999999999")).toBe(true);
    expect(parseAmount("9999999999", "DOP").ok).toBe(false);
  });

  test("every amount written into a field is read back as itself", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000_000 }),
        fc.constantFrom(...currencies),
        (minor, currency) => {
          const text = amountText({ minor, currency });
          expect(parseAmount(text, currency)).toEqual({ ok: true, value: { minor, currency } });
        },
      ),
    );
  });
});
