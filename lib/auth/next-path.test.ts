import { expect, test } from "vitest";
import { safeNextPath } from "./next-path";

test("a path of this site is kept with its query", () => {
  expect(safeNextPath("/dashboard/clinica/agenda?date=2026-03-02")).toBe(
    "/dashboard/clinica/agenda?date=2026-03-02",
  );
});

test.each([
  "https://evil.example/",
  "//evil.example",
  "/\\evil.example",
  "\\/evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/.//evil.example",
  "javascript:alert(1)",
  "dashboard",
  "",
])("%j leads nowhere", (text) => {
  expect(safeNextPath(text)).toBeUndefined();
});

test("a login does not lead to the login, nor to an endpoint", () => {
  expect(safeNextPath("/login?next=/dashboard")).toBeUndefined();
  expect(safeNextPath("/api/auth/signout")).toBeUndefined();
  expect(safeNextPath("/x/../api/auth/signout")).toBeUndefined();
});

test("what Next adds to a request for a page's data is left out", () => {
  expect(safeNextPath("/operator?_rsc=1a2b")).toBe("/operator");
});
