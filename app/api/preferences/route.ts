import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { isLocale, localeCookie } from "@/lib/i18n/locales";
import { isTheme, themeCookie } from "@/lib/preferences/theme";

/** Keeps a visitor's language or appearance in a cookie; a plain form goes back to the page it came from. */
export async function POST(request: NextRequest): Promise<NextResponse> {
  if (request.headers.get("sec-fetch-site") === "cross-site") return answer(403);
  const form = await request.formData().catch(() => null);
  const locale = form?.get("locale");
  const theme = form?.get("theme");
  if (!isLocale(locale) && !isTheme(theme)) return answer(422);

  const response = isNavigation(request)
    ? answer(303, { Location: pathOfReferer(request) })
    : answer(204);
  if (isLocale(locale)) response.cookies.set(localeCookie, locale, cookieOptions());
  if (isTheme(theme)) response.cookies.set(themeCookie, theme, cookieOptions());
  return response;
}

function answer(status: number, headers: Record<string, string> = {}): NextResponse {
  return new NextResponse(null, { status, headers: { "Cache-Control": "no-store", ...headers } });
}

function isNavigation(request: NextRequest): boolean {
  return request.headers.get("accept")?.includes("text/html") ?? false;
}

/** Only a path of ours: whatever host the header names is left out. */
function pathOfReferer(request: NextRequest): string {
  const header = request.headers.get("referer") ?? "";
  if (!URL.canParse(header)) return "/";
  const referer = new URL(header);
  return `/${referer.pathname.replace(/^\/+/, "")}${referer.search}`;
}

function cookieOptions() {
  return {
    path: "/",
    sameSite: "lax",
    httpOnly: true,
    secure: env().APP_URL.startsWith("https:"),
    maxAge: oneYearSeconds,
  } as const;
}

const oneYearSeconds = 365 * 24 * 60 * 60;
