import { expect, test } from "vitest";
import { isWithinHost, parseOwnHost } from "./own-host";

test.each([
  ["citas.midominio.com", "citas.midominio.com"],
  [" HTTPS://Citas.MiDominio.com/agenda?x=1 ", "citas.midominio.com"],
  ["midominio.com.", "midominio.com"],
  ["citas.ñandú.com", "citas.xn--and-6ma2c.com"],
  ["citas.midominio.com:8443", "citas.midominio.com"],
])("%s is the domain %s", (typed, host) => {
  expect(parseOwnHost(typed)).toEqual({ ok: true, value: host });
});

test.each([
  ...["", "midominio", "localhost", "127.0.0.1", "https://[::1]/", "10.1", "citas..com"],
  ...["ftp://citas.com", "-citas.com", "citas.com@evil.example", "_dmarc.citas.com"],
  ...["javascript:alert(1)", "con espacio.com", `${"a.".repeat(130)}com`],
])("%j is none", (typed) => {
  expect(parseOwnHost(typed)).toEqual({ ok: false, code: "invalid_domain" });
});

test("a name that only ends alike is not within a domain", () => {
  expect(isWithinHost("sol.citas.example", "citas.example")).toBe(true);
  expect(isWithinHost("citas.example", "citas.example")).toBe(true);
  expect(isWithinHost("xcitas.example", "citas.example")).toBe(false);
});
