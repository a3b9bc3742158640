import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

let answer: (host: string, path: string) => Response;

beforeAll(async () => {
  vi.stubEnv("APP_URL", "https://app.citas.example");
  vi.stubEnv("TENANT_DOMAIN", "citas.example");
  vi.stubEnv("DATABASE_URL", "postgres://nobody@localhost/none");
  vi.stubEnv("AUTH_SECRET", "x".repeat(32));
  vi.stubEnv("LINK_SECRET", "x".repeat(32));
  // The environment is read once a process: this one is read anew.
  vi.resetModules();
  const { middleware } = await import("./middleware");
  answer = (host, path) =>
    middleware(new NextRequest(`https://app.citas.example${path}`, { headers: { host } }));
});
afterAll(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const meant = (response: Response) => {
  const url = response.headers.get("x-middleware-rewrite");
  return url && new URL(url).pathname + new URL(url).search;
};

describe("on a tenant's subdomain", () => {
  const on = (path: string) => answer("sol.citas.example", path);

  test("addresses are those of its page, with what was asked for", () => {
    expect(meant(on("/"))).toBe("/sol");
    expect(meant(on("/book?service=1&date=2"))).toBe("/sol/book?service=1&date=2");
    expect(meant(on("/luna"))).toBe("/sol/luna");
    expect(meant(on("/sol/book"))).toBeNull();
    expect(meant(on("/api/health"))).toBeNull();
  });

  test("a client's own pages are kept by no cache and listed by nobody, by either address", () => {
    for (const path of ["/my", "/sol/my"]) {
      const { headers } = on(path);
      expect(headers.get("Cache-Control")).toBe("private, no-store");
      expect(headers.get("X-Robots-Tag")).toBe("noindex, nofollow");
    }
  });

  test("pages of another host cannot frame it or send it forms", () => {
    expect(on("/").headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
  });
});

test("the application's own host is left as it is", () => {
  expect(answer("app.citas.example", "/sol").status).toBe(200);
  expect(meant(answer("app.citas.example", "/sol"))).toBeNull();
});

test("a host that is nobody's hears so, is led nowhere, and may ask for nothing but the server's health", async () => {
  for (const path of ["/", "/sol", "/login?next=//evil.example", "/api/v1/sol/services"]) {
    const refused = answer("evil.example", path);
    expect([refused.status, refused.headers.get("location")]).toEqual([421, null]);
    expect(await refused.text()).not.toContain("evil.example");
  }
  expect(answer("10.0.0.7:3000", "/api/health").status).toBe(200);
});
