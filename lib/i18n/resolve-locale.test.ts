import { expect, test } from "vitest";
import { resolveLocale } from "./resolve-locale";

test("what the visitor chose wins over the browser and the tenant", () => {
  expect(resolveLocale({ chosen: "en", acceptLanguage: "es", tenantLocale: "es" })).toBe("en");
});

test("an unknown choice counts as none", () => {
  expect(resolveLocale({ chosen: "fr", acceptLanguage: "en-GB" })).toBe("en");
});

test("the browser's most wanted language among ours is taken, by weight", () => {
  expect(resolveLocale({ acceptLanguage: "fr, en;q=0.5, es-MX;q=0.8" })).toBe("es");
  expect(resolveLocale({ acceptLanguage: "EN-us" })).toBe("en");
});

test("a refused language is not given", () => {
  expect(resolveLocale({ acceptLanguage: "en;q=0" })).toBe("es");
});

test("without a hint the tenant's language is used, and Spanish without a tenant", () => {
  expect(resolveLocale({ acceptLanguage: "pt-BR", tenantLocale: "en" })).toBe("en");
  expect(resolveLocale({ acceptLanguage: null })).toBe("es");
});

test("a malformed header is no hint", () => {
  expect(resolveLocale({ acceptLanguage: ";;q=,,en;q=abc" })).toBe("es");
  expect(resolveLocale({ acceptLanguage: `${"x,".repeat(50_000)}en` })).toBe("es");
});
