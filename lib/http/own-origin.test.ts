import { expect, test } from "vitest";
import { isOwnOrigin } from "./own-origin";

const appUrl = "https://citas.example";

test("a page of ours is recognised by the host it was asked under", () => {
  expect(own({ origin: "http://localhost:3000", host: "localhost:3000" })).toBe(true);
});

test("behind a proxy the host that the browser asked for counts", () => {
  const forwarded = { host: "10.0.0.3:3000", "x-forwarded-host": "salud.example" };
  expect(own({ origin: "https://salud.example", ...forwarded }, 1)).toBe(true);
  expect(own({ origin: "https://salud.example", ...forwarded })).toBe(false);
  expect(own({ origin: "https://citas.example", host: "10.0.0.3:3000" })).toBe(true);
});

test.each([
  undefined,
  "null",
  "",
  "not a url",
  "https://evil.example",
  "https://citas.example.evil.example",
  "http://localhost:3001",
  "data:text/html,x",
])("origin %j is refused", (origin) => {
  expect(own({ ...(origin === undefined ? {} : { origin }), host: "localhost:3000" })).toBe(false);
});

test("no host and no origin do not equal each other", () => {
  expect(own({})).toBe(false);
});

function own(headers: Record<string, string>, proxies = 0): boolean {
  return isOwnOrigin(new Headers(headers), { APP_URL: appUrl, TRUSTED_PROXIES: proxies });
}
