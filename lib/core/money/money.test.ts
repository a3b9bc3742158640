import { expect, test } from "vitest";
import { addMoney, makeMoney, sameMoney } from "./money";

test("an amount is a whole number of a known currency's smallest unit", () => {
  expect(makeMoney(150_050, "DOP")).toEqual({
    ok: true,
    value: { minor: 150_050, currency: "DOP" },
  });
  expect(makeMoney(1.5, "DOP")).toMatchObject({ code: "invalid_amount" });
  expect(makeMoney(Number.NaN, "DOP")).toMatchObject({ code: "invalid_amount" });
  expect(makeMoney(100, "XXX")).toMatchObject({ code: "unknown_currency" });
  expect(makeMoney(100, "toString")).toMatchObject({ code: "unknown_currency" });
});

test("amounts add within a currency and never across", () => {
  const pesos = { minor: 100, currency: "DOP" } as const;
  expect(addMoney(pesos, pesos)).toEqual({ minor: 200, currency: "DOP" });
  expect(() => addMoney(pesos, { minor: 1, currency: "USD" })).toThrow("USD");
  expect(sameMoney(pesos, { minor: 100, currency: "MXN" })).toBe(false);
  expect(sameMoney(pesos, { ...pesos })).toBe(true);
});
