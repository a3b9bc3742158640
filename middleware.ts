import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { isDatabaseAway } from "@/lib/health/outage";
import { addressBook, addressBookAnew } from "@/lib/http/address-book";
import {
  type HostMeaning,
  type Hosts,
  isForTeam,
  meaningOfHost,
  pathOnTenantHost,
} from "@/lib/http/host-of";
import { isOwnOrigin } from "@/lib/http/own-origin";
import { pathHeader } from "@/lib/http/path-header";
import { renamedAnswer } from "@/lib/http/renamed-answer";
import { type Renamed, renamedPath } from "@/lib/http/renamed-path";
import { requestIdOf } from "@/lib/http/request-id";
import { securityHeaders } from "@/lib/http/security-headers";
import { tenantHeader } from "@/lib/http/tenant-header";
import { unavailablePage } from "@/lib/http/unavailable-page";
import { unknownHostPage } from "@/lib/http/unknown-host-page";
import { type Locale, localeCookie } from "@/lib/i18n/locales";
import { resolveLocale } from "@/lib/i18n/resolve-locale";

/**
 * Headers, a request id, the tenant of a subdomain or own domain, the way from former slugs, 403 for forged forms and 503
 * while the database is away: pages and actions authorise for themselves.
 */
export async function middleware(request: NextRequest): Promise<NextResponse> {
  const nonce = randomBytes(16).toString("base64");
  const requestId = requestIdOf(request.headers.get("x-request-id"));
  const host = await meaningOf(request);
  const asked = request.nextUrl.pathname;
  const isAway = host.kind === "tenant" && isForTeam(asked);
  const path = host.kind === "tenant" && !isAway ? pathOnTenantHost(asked, host.slug) : asked;
  // Not redirected from here: Next takes the host out of an address that looks like the server's own.
  const meant = isAway ? awayTo(request) : path + request.nextUrl.search;
  const headers = securityHeaders({
    path,
    nonce,
    isDevelopment: env().NODE_ENV === "development",
    framesOf: addressBook().framesOf,
  });

  const forwarded = new Headers(request.headers);
  forwarded.set("x-nonce", nonce);
  forwarded.set("x-request-id", requestId);
  forwarded.set(pathHeader, path + request.nextUrl.search);
  forwarded.delete(tenantHeader);
  if (host.kind === "tenant") forwarded.set(tenantHeader, host.slug);
  // Next reads the nonce for its own scripts from here.
  forwarded.set("Content-Security-Policy", headers["Content-Security-Policy"] ?? "");

  const passed = { request: { headers: forwarded } };
  const response =
    refusal(request, host) ??
    (path === asked && !isAway
      ? NextResponse.next(passed)
      : NextResponse.rewrite(new URL(meant, request.url), passed));
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  response.headers.set("X-Request-Id", requestId);
  return response;
}

export const config = {
  runtime: "nodejs",
  // Files carry no page of ours: next.config.mjs gives them their headers.
  matcher: [
    "/((?!_next/static/|embed\\.js|brands/|icons/|images/|icon\\.svg|apple-icon\\.png|favicon\\.ico).*)",
  ],
};

/** Whose host was asked for. Checks of the server's health, and of hosts by a proxy, come by any name. */
async function meaningOf({ headers, nextUrl }: NextRequest): Promise<HostMeaning> {
  if (["/api/health", "/api/hosts"].includes(nextUrl.pathname)) return { kind: "app" };
  const { APP_URL: appUrl, TENANT_DOMAIN: tenantDomain, OWN_DOMAINS: ownDomains } = env();
  const meaning = (slugOf: Hosts["slugOf"]) =>
    meaningOfHost(headers.get("host"), { appUrl, tenantDomain, ownDomains, slugOf });
  const known = meaning(addressBook().slugOf);
  return known.kind === "unknown" ? meaning((await addressBookAnew()).slugOf) : known;
}

/**
 * What is answered before any page: a name that is nobody's, the way to where it is found now, a form sent from
 * elsewhere, or the wait for the database.
 */
function refusal(request: NextRequest, host: HostMeaning): NextResponse | undefined {
  if (host.kind === "unknown") return shown(unknownHostPage, request);
  const { pathname, search } = request.nextUrl;
  if (host.kind === "renamed") return movedTo(`//${host.host}${pathname}${search}`);
  const renamed = renamedOn(host, request);
  if (renamed) return renamedAnswer(request, renamed);
  // The portal's cookie lies under the slug: a browser sends it to no shorter address.
  if (host.kind === "tenant" && /^\/my(\/|$)/.test(pathname)) {
    return NextResponse.redirect(new URL(`/${host.slug}${pathname}${search}`, request.url), 307);
  }
  if (isForged(request)) return new NextResponse(null, { status: 403 });
  return mustWait(request) ? shown(unavailablePage, request) : undefined;
}

/** A host that the environment and the address book name, not the request. */
function movedTo(to: string): NextResponse {
  return NextResponse.redirect(new URL(to, env().APP_URL), { status: 308 });
}

/** On its own host a tenant's former slugs lead on, another tenant's do not. What asks first what it may do stays. */
function renamedOn(host: HostMeaning, { method, nextUrl }: NextRequest): Renamed | undefined {
  if (method === "OPTIONS") return undefined;
  const renamed = renamedPath(nextUrl.pathname, addressBook().slugOf);
  return host.kind === "tenant" && renamed?.to !== host.slug ? undefined : renamed;
}

/** Next itself would answer such a form with a bare 500. The gates check again, and refuse a missing Origin too. */
function isForged({ method, headers, nextUrl }: NextRequest): boolean {
  const mayChange = method !== "GET" && method !== "HEAD";
  return (
    mayChange &&
    !nextUrl.pathname.startsWith("/api/") &&
    headers.has("origin") &&
    !isOwnOrigin(headers)
  );
}

/** Forms keep what was typed and the API speaks JSON: both say 503 for themselves. */
function mustWait({ method, nextUrl }: NextRequest): boolean {
  return method === "GET" && !nextUrl.pathname.startsWith("/api/") && isDatabaseAway();
}

/** The path stands in the address: where the server's own name is a number, Next asks itself once more. */
function awayTo({ nextUrl }: NextRequest): string {
  return `/api/hosts/team?to=${encodeURIComponent(nextUrl.pathname + nextUrl.search)}`;
}

function shown(
  page: (locale: Locale) => Response,
  { cookies, headers }: NextRequest,
): NextResponse {
  const locale = resolveLocale({
    chosen: cookies.get(localeCookie)?.value,
    acceptLanguage: headers.get("accept-language"),
  });
  const made = page(locale);
  return new NextResponse(made.body, made);
}
