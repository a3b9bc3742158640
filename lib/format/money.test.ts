import { expect, test } from "vitest";
import { currencies } from "../core/money/money";
import { formatMoney } from "./money";

test("a price wears the country's own sign, and decimals only where there are any", () => {
  expect(formatMoney({ minor: 150_000, currency: "DOP" }, "es-DO")).toBe("RD$1,500");
  expect(formatMoney({ minor: 150_050, currency: "DOP" }, "es-DO")).toBe("RD$1,500.50");
  expect(formatMoney({ minor: 80_000, currency: "MXN" }, "es-MX")).toBe("$800");
});

test("Chilean pesos have no cents", () => {
  expect(formatMoney({ minor: 15_000, currency: "CLP" }, "es-CL")).toBe("$15.000");
});

test("abroad a currency is named", () => {
  expect(formatMoney({ minor: 150_000, currency: "DOP" }, "en")).toBe("DOP 1,500");
});

test("no currency rounds an amount away", () => {
  for (const currency of currencies) {
    expect(formatMoney({ minor: 12_345, currency }, "es").replace(/\D/g, "")).toBe("12345");
  }
});
