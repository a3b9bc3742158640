import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import type { Renamed } from "./renamed-path";

/** As long as browsers keep a cookie; whether a login still opens anything its row decides. */
const longestSeconds = 400 * 24 * 60 * 60;

/**
 * The way from a former slug to that of now: 308 keeps the method and what was sent. The portal's login is kept under
 * the former path; it moves along, so that nobody has to ask for a fresh link because a practice is called otherwise.
 */
export function renamedAnswer(request: NextRequest, { from, to, path }: Renamed): NextResponse {
  const response = new NextResponse(null, {
    status: 308,
    headers: {
      Location: new URL(path + request.nextUrl.search, request.url).href,
      // It may be taken back, and a login travels with it.
      "Cache-Control": "no-store",
      ...(path.startsWith("/api/v1/") ? { "Access-Control-Allow-Origin": "*" } : {}),
    },
  });
  if (isPageOf(from, request.nextUrl.pathname)) moveCookies(request, response, { from, to });
  return response;
}

function isPageOf(slug: string, path: string): boolean {
  return path === `/${slug}` || path.startsWith(`/${slug}/`);
}

function moveCookies(
  { cookies }: NextRequest,
  response: NextResponse,
  { from, to }: Pick<Renamed, "from" | "to">,
): void {
  const secure = env().APP_URL.startsWith("https:");
  const common = { httpOnly: true, sameSite: "lax", secure } as const;
  const moved = cookies.getAll().filter(({ name }) => isOfPortal(name));
  for (const { name, value } of moved) {
    response.cookies.set({ ...common, name, value, path: `/${to}`, maxAge: longestSeconds });
  }
  // By hand and last: of one name `cookies` keeps a single one.
  for (const { name } of moved) {
    response.headers.append("Set-Cookie", `${name}=; Path=/${from}; Max-Age=0`);
  }
}

/** Those of lib/invitations/client-cookie whose path is the tenant's slug. */
function isOfPortal(name: string): boolean {
  return name === "citaria-client" || name.startsWith("citaria-portal-");
}
