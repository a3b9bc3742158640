import { beforeEach, expect, test } from "vitest";
import { shelf } from "@/lib/http/address-book";
import { pageRequest } from "./page-request";

beforeEach(() => {
  shelf().book = { slugOf: new Map(), framesOf: new Map() };
});

function asked(url: string, headers: Record<string, string> = {}, method = "GET") {
  return pageRequest({ method, url, headers: { host: "localhost:3000", ...headers } }, site);
}

const site = { appUrl: "http://localhost:3000" };

test("a tenant's page and the steps of booking up to a time are everybody's", () => {
  expect(asked("/la-vega")).toMatchObject({ slug: "la-vega", kind: "page" });
  expect(asked("/la-vega/book?service=a&month=2026-03")).toMatchObject({ kind: "times" });
  expect(asked("/la-vega", {}, "HEAD")).toBeDefined();
});

test("no other page, no form and nothing that is sent is", () => {
  const others = ["/", "/login", "/dashboard/la-vega", "/la-vega/", "/la-vega/my", "/La-Vega"];
  const deeper = ["/la-vega/book/done/x", "/la-vega/wait", "/la-vega/book?start=2026", "//la-vega"];
  expect([...others, ...deeper].filter((url) => asked(url))).toEqual([]);
  expect(asked("/la-vega", {}, "POST")).toBeUndefined();
  expect(asked(`/la-vega?${"x".repeat(1_000)}`)).toBeUndefined();
});

test("whoever brings a cookie of ours gets a page of their own; what others set is not passed on", () => {
  const ours = [
    "citaria-client=x",
    "__Host-citaria-session=x",
    "citaria-hold=x",
    "citaria-person=x",
  ];
  for (const cookie of [...ours, "citaria-locale=xx", "a=b; citaria-mine=1"]) {
    expect(asked("/la-vega/book", { cookie })).toBeUndefined();
  }
  const visitor = {
    cookie: "_ga=1; x=citaria",
    "user-agent": "somebody",
    "x-forwarded-host": "evil",
  };
  expect(asked("/la-vega", visitor)).toEqual(asked("/la-vega"));
  expect(asked("/la-vega", visitor)?.headers).toEqual({ host: "localhost:3000" });
});

test("languages, themes, hosts, addresses and parts of a page are kept apart", () => {
  const part = { rsc: "1", "next-router-state-tree": "a" };
  const each = [
    asked("/la-vega"),
    asked("/la-vega", { "accept-language": "es-DO,es;q=0.9" }),
    asked("/la-vega", { "accept-language": "en-US,en;q=0.9" }),
    asked("/la-vega", { cookie: "citaria-theme=dark" }),
    asked("/la-vega", { host: "127.0.0.1:3000" }),
    asked("/la-vega?x=1"),
    asked("/la-vega", part),
    asked("/la-vega", { ...part, "next-router-state-tree": "b" }),
    asked("/norte"),
  ];
  expect(new Set(each.map((page) => page?.key)).size).toBe(each.length);
  expect(asked("/la-vega", { cookie: "citaria-locale=en" })?.key).toBe(each[2]?.key);
  expect(asked("/la-vega", { cookie: "citaria-theme=system" })?.key).toBe(each[0]?.key);
  expect(asked("/la-vega", { "next-url": "x".repeat(5_000) })).toBeUndefined();
});

test("another list of who may frame the page is another page", () => {
  const before = asked("/la-vega")?.key;
  const framesOf = new Map([["la-vega", ["https://la-vega.example"]]]);
  shelf().book = { slugOf: new Map(), framesOf };
  expect(asked("/la-vega")?.key).not.toBe(before);
});

test("on a tenant's own host its page is the first, and nobody's host shows none", () => {
  const at = (host: string, url: string) =>
    pageRequest(
      { method: "GET", url, headers: { host } },
      { ...site, tenantDomain: "citas.example" },
    );
  expect(at("la-vega.citas.example", "/")).toMatchObject({ slug: "la-vega", kind: "page" });
  expect(at("la-vega.citas.example", "/book")).toMatchObject({ slug: "la-vega", kind: "times" });
  expect(at("la-vega.citas.example", "/norte")).toBeUndefined();
  expect(at("elsewhere.example", "/la-vega")).toBeUndefined();
});
