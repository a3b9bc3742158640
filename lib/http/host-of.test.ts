import fc from "fast-check";
import { expect, test } from "vitest";
import { meaningOfHost, pathOnTenantHost } from "./host-of";

const hosts = { appUrl: "https://app.citas.example", tenantDomain: "citas.example" };

test("without a domain for tenants every host is the application's", () => {
  expect(meaningOfHost("anything.example", { appUrl: hosts.appUrl })).toEqual({ kind: "app" });
  expect(meaningOfHost(null, { appUrl: hosts.appUrl })).toEqual({ kind: "app" });
});

test("a name below that domain is a tenant's, in whatever case it was typed", () => {
  expect(meaningOfHost("app.citas.example", hosts)).toEqual({ kind: "app" });
  expect(meaningOfHost("Clinica-Sol.citas.example", hosts)).toEqual({
    ...{ kind: "tenant", slug: "clinica-sol" },
  });
});

test("everything else is nobody's", () => {
  for (const host of [
    ...["citas.example", "evil.example", "sol.citas.example.evil.example", "a.b.citas.example"],
    ...[".citas.example", "-x.citas.example", "sol.citas.example:8080", "xcitas.example", "", null],
  ]) {
    expect(meaningOfHost(host, hosts)).toEqual({ kind: "unknown" });
  }
});

test("whatever host is claimed, a tenant is named by a slug and nothing else", () => {
  fc.assert(
    fc.property(fc.string(), (prefix) => {
      const meaning = meaningOfHost(`${prefix}.citas.example`, hosts);
      if (meaning.kind === "tenant") expect(meaning.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    }),
  );
});

test("on a tenant's host its page is the root, and another tenant's is not there", () => {
  const on = (path: string) => pathOnTenantHost(path, "sol");
  expect(["/", "/book", "/my/1", "/sol/book"].map(on)).toEqual([
    ...["/sol", "/sol/book", "/sol/my/1", "/sol/book"],
  ]);
  expect(on("/luna")).toBe("/sol/luna");
  expect(["/api/health", "/images/x/y.webp", "/i/token", "/_next/data"].map(on)).toEqual([
    ...["/api/health", "/images/x/y.webp", "/i/token", "/_next/data"],
  ]);
});
