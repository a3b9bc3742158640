import { env } from "@/lib/env";
import type { OpenedInvitation } from "./open-invitation";

export const clientCookieName = "citaria-client";

/** The client's portal login. Its path is the tenant's address, so that no other tenant ever receives it. */
export function clientCookie(slug: string, { cookie, expiresAt }: OpenedInvitation) {
  return {
    name: clientCookieName,
    value: cookie,
    path: `/${slug}`,
    expires: expiresAt,
    httpOnly: true,
    sameSite: "lax",
    secure: env().APP_URL.startsWith("https:"),
  } as const;
}
