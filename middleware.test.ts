import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { shelf } from "@/lib/http/address-book";

let answer: (host: string, path: string, given?: RequestInit) => Promise<Response>;

beforeAll(async () => {
  vi.stubEnv("APP_URL", "https://app.citas.example");
  vi.stubEnv("TENANT_DOMAIN", "citas.example");
  vi.stubEnv("OWN_DOMAINS", "1");
  vi.stubEnv("DATABASE_URL", "postgres://nobody@localhost/none");
  vi.stubEnv("AUTH_SECRET", "x".repeat(32));
  vi.stubEnv("LINK_SECRET", "x".repeat(32));
  // The environment is read once a process: this one is read anew.
  vi.resetModules();
  const { middleware } = await import("./middleware");
  shelf().book = {
    slugOf: new Map([
      ["luna", "sol"],
      ["citas.sol.example", "sol"],
    ]),
    framesOf: new Map([["sol", ["https://sol.example"]]]),
  };
  answer = (host, path, given = {}) => {
    const headers = { ...given.headers, host };
    return middleware(
      new NextRequest(`https://app.citas.example${path}`, { method: given.method, headers }),
    );
  };
});
afterAll(() => {
  shelf().book = { slugOf: new Map(), framesOf: new Map() };
  vi.unstubAllEnvs();
  vi.resetModules();
});

const meant = (response: Response) => {
  const url = response.headers.get("x-middleware-rewrite");
  return url && new URL(url).pathname + new URL(url).search;
};

describe.each(["sol.citas.example", "citas.sol.example"])("on a tenant's host, %s,", (host) => {
  const on = (path: string, given?: RequestInit) => answer(host, path, given);

  test("addresses are those of its page, with what was asked for", async () => {
    expect(meant(await on("/"))).toBe("/sol");
    expect(meant(await on("/book?service=1&date=2"))).toBe("/sol/book?service=1&date=2");
    expect(meant(await on("/mar"))).toBe("/sol/mar");
    expect(meant(await on("/mar/book"))).toBe("/sol/mar/book");
    expect(meant(await on("/api/v1/mar/services"))).toBe("/sol/api/v1/mar/services");
    expect(meant(await on("/sol/book"))).toBeNull();
    expect(meant(await on("/api/health"))).toBeNull();
  });

  test("the portal is found under the slug, where its cookie is", async () => {
    const sent = await on("/my/history?x=1");
    expect([sent.status, leadsTo(sent)]).toEqual([307, "/sol/my/history?x=1"]);
  });

  test("the team is sent to the application's own", async () => {
    for (const path of ["/login?next=%2Fdashboard", "/dashboard/sol/agenda", "/operator"]) {
      const sent = await on(path);
      expect(meant(sent)?.split("?")[0]).toBe("/api/hosts/team");
      expect(sent.headers.get("x-middleware-request-x-citaria-path")).toBe(path);
    }
  });

  test("its former slug leads on, and one that is another tenant's does not", async () => {
    expect(leadsTo(await on("/luna/book?x=1"))).toBe("/sol/book?x=1");
    expect((await answer("mar.citas.example", "/luna/book")).status).toBe(200);
  });

  test("forms are taken from its own pages alone", async () => {
    const sentFrom = async (origin: string) =>
      (await on("/sol/book", { method: "POST", headers: { origin } })).status;
    expect(await sentFrom(`https://${host}`)).toBe(200);
    expect(await sentFrom("https://evil.example")).toBe(403);
    expect(await sentFrom("https://mar.citas.example")).toBe(403);
  });

  test("a client's own pages are kept by no cache and listed by nobody, by either address", async () => {
    for (const path of ["/my", "/sol/my"]) {
      const { headers } = await on(path);
      expect(headers.get("Cache-Control")).toBe("private, no-store");
      expect(headers.get("X-Robots-Tag")).toBe("noindex, nofollow");
    }
  });

  test("its public pages stand in the sites that its owner allowed, its clients' own in none", async () => {
    const ancestors = async (path: string) =>
      (await on(path)).headers.get("Content-Security-Policy")?.split("frame-ancestors ")[1];
    expect(await ancestors("/")).toBe("'self' https://sol.example");
    expect(await ancestors("/book")).toBe("'self' https://sol.example");
    expect(await ancestors("/my")).toBe("'none'");
  });
});

describe("a former slug", () => {
  const on = (path: string, given?: RequestInit) => answer("app.citas.example", path, given);

  test("leads to that of now for good, with path, query and method", async () => {
    const led = await on("/luna/my/1?x=1", { method: "POST" });
    expect([led.status, leadsTo(led)]).toEqual([308, "/sol/my/1?x=1"]);
    expect(leadsTo(await on("/dashboard/luna/agenda"))).toBe("/dashboard/sol/agenda");
    expect((await answer("luna.citas.example", "/book?x=1")).headers.get("location")).toBe(
      "https://sol.citas.example/book?x=1",
    );
  });

  test("leads programs of other sites on too, which ask first", async () => {
    expect((await on("/api/v1/luna/services", { method: "OPTIONS" })).status).toBe(200);
    const led = await on("/api/v1/luna/services");
    expect(led.headers.get("access-control-allow-origin")).toBe("*");
  });

  test("gives the portal's login along, and nothing else of the browser's", async () => {
    const cookie =
      "citaria-client=abc; citaria-portal-12345678=d; citaria-session=s; NEXT_LOCALE=es";
    const set = (await on("/luna/my", { headers: { cookie } })).headers.getSetCookie();
    const kept = set.filter((each) => !each.includes("Max-Age=0"));
    expect(kept.map((each) => each.split("; ").slice(0, 2).join("; "))).toEqual([
      ...["citaria-client=abc; Path=/sol", "citaria-portal-12345678=d; Path=/sol"],
    ]);
    for (const each of kept) expect(each).toMatch(/HttpOnly.*SameSite=lax/i);
    expect(set).toContain("citaria-client=; Path=/luna; Max-Age=0");
    expect(
      (await on("/api/v1/luna/services", { headers: { cookie } })).headers.getSetCookie(),
    ).toEqual([]);
  });
});

const leadsTo = (response: Response) => {
  const url = response.headers.get("location");
  return url && new URL(url).pathname + new URL(url).search;
};

test("the application's own host is left as it is", async () => {
  const answered = await answer("app.citas.example", "/sol");
  expect([answered.status, meant(answered)]).toEqual([200, null]);
});

test("a host that is nobody's hears so, is led nowhere, and may ask for nothing but the server's health", async () => {
  for (const path of ["/", "/sol", "/login?next=//evil.example", "/api/v1/sol/services"]) {
    const refused = await answer("evil.example", path);
    expect([refused.status, refused.headers.get("location")]).toEqual([421, null]);
    expect(await refused.text()).not.toContain("evil.example");
  }
  for (const path of ["/api/health", "/api/hosts?domain=x.example"]) {
    expect((await answer("10.0.0.7:3000", path)).status).toBe(200);
  }
});
