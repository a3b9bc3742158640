import type { IncomingMessage } from "node:http";
import { parseSlug } from "@/lib/core/tenancy/slug";
import { addressBook } from "@/lib/http/address-book";
import { type Hosts, meaningOfHost, pathOnTenantHost } from "@/lib/http/host-of";
import { isLocale, localeCookie } from "@/lib/i18n/locales";
import { askedLocale } from "@/lib/i18n/resolve-locale";
import { isTheme, themeCookie } from "@/lib/preferences/theme";

/** A page that is the same for everybody who asks for it in this way. */
export type PageRequest = {
  /** All that it depends on besides the database and the minute. */
  readonly key: string;
  readonly slug: string;
  /** `page` is the tenant's own page, `times` the steps of booking up to a time. */
  readonly kind: "page" | "times";
  /** As it was asked for. */
  readonly url: string;
  /** What it is drawn from: nothing else that the visitor sent. */
  readonly headers: Readonly<Record<string, string>>;
};

type Asked = Pick<IncomingMessage, "method" | "url" | "headers">;

/** Undefined for every request that may be answered for one person, or that is for none of these pages. */
export function pageRequest(
  { method, url = "", headers }: Asked,
  site: Omit<Hosts, "slugOf">,
): PageRequest | undefined {
  if (method !== "GET" && method !== "HEAD") return undefined;
  const [path = "", search = ""] = url.split("?", 2);
  const meant = pageOf(headers.host ?? "", path, site);
  if (!meant || url.length > longestUrl || new URLSearchParams(search).has("start"))
    return undefined;
  const cookies = chosenBy(headers.cookie ?? "");
  const routed = routerHeaders(headers);
  if (!cookies || !routed) return undefined;
  const locale = askedLocale({
    chosen: cookies.get(localeCookie),
    acceptLanguage: headers["accept-language"],
  });
  const theme = cookies.get(themeCookie);
  const drawnFrom = {
    ...(headers.host ? { host: headers.host } : {}),
    ...(locale ? { "accept-language": locale } : {}),
    ...(isTheme(theme) && theme !== "system" ? { cookie: `${themeCookie}=${theme}` } : {}),
    // In a frame of another site it is drawn without what stands around it.
    ...(headers["sec-fetch-dest"] === "iframe" ? { "sec-fetch-dest": "iframe" } : {}),
    ...routed,
  };
  const frames = addressBook().framesOf.get(meant.slug) ?? [];
  return {
    ...meant,
    url,
    headers: drawnFrom,
    key: JSON.stringify([url, drawnFrom, meant.slug, frames]),
  };
}

/** Whose page is meant, if it is one of those that are kept. */
function pageOf(
  host: string,
  path: string,
  site: Omit<Hosts, "slugOf">,
): Pick<PageRequest, "slug" | "kind"> | undefined {
  const { slugOf } = addressBook();
  const meaning = meaningOfHost(host, { ...site, slugOf });
  if (meaning.kind !== "app" && meaning.kind !== "tenant") return undefined;
  const meant = meaning.kind === "tenant" ? pathOnTenantHost(path, meaning.slug) : path;
  const [, slug = "", step, ...further] = meant.split("/");
  if (further.length > 0 || (step !== undefined && step !== "book")) return undefined;
  const parsed = parseSlug(slug);
  // A former slug leads on.
  return parsed.ok && parsed.value === slug && !slugOf.has(slug)
    ? { slug, kind: step ? "times" : "page" }
    : undefined;
}

/** What a visitor chose on this device; undefined where a cookie of ours may tell who it is. */
function chosenBy(header: string): ReadonlyMap<string, string> | undefined {
  const ours = header
    .split(";")
    .map((each) => each.trim().split("=", 2) as [string, string?])
    .filter(([name]) => name.includes("citaria"));
  const harmless = ours.every(
    ([name, value]) =>
      (name === localeCookie && isLocale(value)) || (name === themeCookie && isTheme(value)),
  );
  return harmless ? new Map(ours.map(([name, value = ""]) => [name, value])) : undefined;
}

/** By which Next asks for a part of a page; undefined where they are longer than any link of ours makes them. */
function routerHeaders(headers: Asked["headers"]): Record<string, string> | undefined {
  const given = routerHeaderNames.flatMap((name) => {
    const value = headers[name];
    return typeof value === "string" ? [[name, value] as const] : [];
  });
  const isLong = given.some(([, value]) => value.length > longestHeader);
  return isLong ? undefined : Object.fromEntries(given);
}

const longestUrl = 1_000;
const longestHeader = 4_000;

const routerHeaderNames = [
  ...["rsc", "next-router-state-tree", "next-router-prefetch", "next-router-segment-prefetch"],
  "next-url",
];
