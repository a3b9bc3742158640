import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFrameOrigin } from "./frame-origin";

test.each([
  ["www.midominio.com", "https://www.midominio.com"],
  [" https://MiDominio.com/turnos?x=1 ", "https://midominio.com"],
  ["https://midominio.com:8443", "https://midominio.com:8443"],
  ["http://localhost:5500", "http://localhost:5500"],
])("%s is the site %s", (typed, origin) => {
  expect(parseFrameOrigin(typed)).toEqual({ ok: true, value: origin });
});

test.each([
  ...["", "midominio", "http://midominio.com", "*", "https://*.midominio.com", "'self'"],
  ...["data:text/html,x", "javascript:alert(1)", "https://a.com; script-src *", "https://u@a.com"],
])("%j is none", (typed) => {
  expect(parseFrameOrigin(typed)).toEqual({ ok: false, code: "invalid_origin" });
});

test("whatever is typed, a site is nothing but a scheme, a host and a port", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const parsed = parseFrameOrigin(`${before}a.com${after}`);
      if (parsed.ok) expect(parsed.value).toMatch(/^https?:\/\/[a-z0-9.-]+(:\d+)?$/);
    }),
  );
});
