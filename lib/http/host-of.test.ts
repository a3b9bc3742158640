import fc from "fast-check";
import { expect, test } from "vitest";
import { isForTeam, meaningOfHost, pathOnTenantHost } from "./host-of";

const slugOf = new Map([
  ["luna", "sol"],
  ["citas.sol.example", "sol"],
]);
const hosts = { appUrl: "https://app.citas.example", tenantDomain: "citas.example", slugOf };
const withOwn = { ...hosts, ownDomains: true };

test("without a domain for tenants every host is the application's", () => {
  const open = { appUrl: hosts.appUrl, slugOf };
  expect(meaningOfHost("anything.example", open)).toEqual({ kind: "app" });
  expect(meaningOfHost("citas.sol.example", open)).toEqual({ kind: "app" });
  expect(meaningOfHost(null, open)).toEqual({ kind: "app" });
});

test("an own domain is its tenant's, and nobody's where tenants have none", () => {
  const sol = { kind: "tenant", slug: "sol" };
  expect(meaningOfHost("citas.sol.example", withOwn)).toEqual(sol);
  expect(meaningOfHost("CITAS.SOL.EXAMPLE:8443", withOwn)).toEqual(sol);
  expect(meaningOfHost("citas.sol.example", hosts)).toEqual({ kind: "unknown" });
  for (const host of ["luna", "sol", "sol.example", "x.citas.sol.example", "127.0.0.1", null]) {
    expect(meaningOfHost(host, withOwn)).toEqual({ kind: "unknown" });
  }
});

test("a subdomain that its tenant had before leads to the one of now", () => {
  expect(meaningOfHost("luna.citas.example", hosts)).toEqual({
    ...{ kind: "renamed", host: "sol.citas.example" },
  });
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
  for (const path of [
    ...["/api/health", "/images/x/y.webp", "/i/token", "/_next/data", "/embed.js"],
    ...["/api/v1/sol/services", "/api/live/sol", "/api/calendar/x.ics", "/api/preferences"],
  ]) {
    expect(on(path)).toBe(path);
  }
});

test("what is another tenant's or the team's is not on a tenant's host", () => {
  for (const path of [
    ...["/api/v1/luna/services", "/api/live/luna", "/api/auth/session", "/api/day-list/sol"],
    ...["/api/cron", "/api/inngest", "/api"],
  ]) {
    expect(pathOnTenantHost(path, "sol")).toBe(`/sol${path}`);
  }
  expect(["/login", "/dashboard/sol", "/operator", "/dev/inbox"].every(isForTeam)).toBe(true);
  expect(["/", "/sol", "/dashboards", "/book/login"].some(isForTeam)).toBe(false);
});
