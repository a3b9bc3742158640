import { randomBytes, randomUUID } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { pathHeader } from "@/lib/http/path-header";
import { securityHeaders } from "@/lib/http/security-headers";

/** Headers and a request id, nothing else: pages and actions authorise for themselves. */
export function middleware(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const requestId = requestIdOf(request);
  const headers = securityHeaders({
    path: request.nextUrl.pathname,
    nonce,
    isDevelopment: env().NODE_ENV === "development",
  });

  const forwarded = new Headers(request.headers);
  forwarded.set("x-nonce", nonce);
  forwarded.set("x-request-id", requestId);
  forwarded.set(pathHeader, request.nextUrl.pathname + request.nextUrl.search);
  // Next reads the nonce for its own scripts from here.
  forwarded.set("Content-Security-Policy", headers["Content-Security-Policy"] ?? "");

  const response = NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  response.headers.set("X-Request-Id", requestId);
  return response;
}

export const config = {
  runtime: "nodejs",
  // Files carry no page of ours: next.config.mjs gives them their headers.
  matcher: ["/((?!_next/static/|icons/|icon\\.svg|apple-icon\\.png|favicon\\.ico).*)"],
};

/** The proxy's id when it is a plain one, so that its log and ours can be joined. */
function requestIdOf(request: NextRequest): string {
  const given = request.headers.get("x-request-id") ?? "";
  return /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}
