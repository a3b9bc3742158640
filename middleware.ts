import { randomBytes, randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { isDatabaseAway } from "@/lib/health/outage";
import { type HostMeaning, meaningOfHost, pathOnTenantHost } from "@/lib/http/host-of";
import { isOwnOrigin } from "@/lib/http/own-origin";
import { pathHeader } from "@/lib/http/path-header";
import { securityHeaders } from "@/lib/http/security-headers";
import { unavailablePage } from "@/lib/http/unavailable-page";
import { unknownHostPage } from "@/lib/http/unknown-host-page";
import { type Locale, localeCookie } from "@/lib/i18n/locales";
import { resolveLocale } from "@/lib/i18n/resolve-locale";

/**
 * Headers, a request id, the tenant of a subdomain, 403 for forged forms and 503 while the database is away: pages and
 * actions authorise for themselves.
 */
export function middleware(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const requestId = requestIdOf(request);
  const host = meaningOf(request);
  const asked = request.nextUrl.pathname;
  const path = host.kind === "tenant" ? pathOnTenantHost(asked, host.slug) : asked;
  const headers = securityHeaders({
    path,
    nonce,
    isDevelopment: env().NODE_ENV === "development",
  });

  const forwarded = new Headers(request.headers);
  forwarded.set("x-nonce", nonce);
  forwarded.set("x-request-id", requestId);
  forwarded.set(pathHeader, path + request.nextUrl.search);
  // Next reads the nonce for its own scripts from here.
  forwarded.set("Content-Security-Policy", headers["Content-Security-Policy"] ?? "");

  const passed = { request: { headers: forwarded } };
  const response =
    refusal(request, host) ??
    (path === asked
      ? NextResponse.next(passed)
      : NextResponse.rewrite(new URL(path + request.nextUrl.search, request.url), passed));
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  response.headers.set("X-Request-Id", requestId);
  return response;
}

export const config = {
  runtime: "nodejs",
  // Files carry no page of ours: next.config.mjs gives them their headers.
  matcher: [
    "/((?!_next/static/|brands/|icons/|images/|icon\\.svg|apple-icon\\.png|favicon\\.ico).*)",
  ],
};

/** The proxy's id when it is a plain one, so that its log and ours can be joined. */
function requestIdOf(request: NextRequest): string {
  const given = request.headers.get("x-request-id") ?? "";
  return /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

/** Whose host was asked for. Checks of the server's health come by any name. */
function meaningOf({ headers, nextUrl }: NextRequest): HostMeaning {
  if (nextUrl.pathname === "/api/health") return { kind: "app" };
  const { APP_URL: appUrl, TENANT_DOMAIN: tenantDomain } = env();
  return meaningOfHost(headers.get("host"), { appUrl, tenantDomain });
}

/** What is answered before any page: a name that is nobody's, a form sent from elsewhere, or the wait for the database. */
function refusal(request: NextRequest, host: HostMeaning): NextResponse | undefined {
  if (host.kind === "unknown") return shown(unknownHostPage, request);
  if (isForged(request)) return new NextResponse(null, { status: 403 });
  return mustWait(request) ? shown(unavailablePage, request) : undefined;
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
