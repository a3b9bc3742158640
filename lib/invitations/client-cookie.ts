import { copySecretCookie } from "@/lib/core/offline/kept-here";
import { env } from "@/lib/env";
import type { OpenedSession } from "./open-session";

export const clientCookieName = "citaria-client";

type At = { readonly slug: string; readonly id: string };

/**
 * What a browser is known by at a practice, so that coming in again makes no second device of it: in the portal, and
 * where links are opened, which the portal's cookies do not reach.
 */
export function deviceCookieName(where: "portal" | "link", { id }: Pick<At, "id">): string {
  return `citaria-${where}-${id.slice(0, 8)}`;
}

/**
 * The client's portal login: its path is the tenant's address, so that no other tenant ever receives it. The browser's
 * own mark opens nothing. What was kept there for whoever came before opens no more.
 */
export function entryCookies(at: At, { cookie, device, expiresAt }: OpenedSession) {
  const secure = env().APP_URL.startsWith("https:");
  const common = { httpOnly: true, sameSite: "lax", secure } as const;
  const own = { ...common, path: `/${at.slug}` };
  const mark = { value: device, maxAge: markSeconds };
  return [
    { ...own, name: clientCookieName, value: cookie, expires: expiresAt },
    { ...own, ...mark, name: deviceCookieName("portal", at) },
    { ...common, ...mark, name: deviceCookieName("link", at), path: "/i" },
    { ...own, name: copySecretCookie, value: "", maxAge: 0 },
  ];
}

/** 400 days: as long as browsers keep a cookie. */
const markSeconds = 400 * 24 * 60 * 60;
