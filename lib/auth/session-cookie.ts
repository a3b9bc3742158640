import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { isUuid } from "@/lib/core/uuid";
import { env } from "@/lib/env";

export const sessionDays = 30;

/** Over https the prefix binds the cookie to this host; a browser refuses it over plain http. */
export function sessionCookieName(): string {
  return servedOverHttps() ? "__Host-citaria-session" : "citaria-session";
}

export function servedOverHttps(): boolean {
  return env().APP_URL.startsWith("https:");
}

/** The session id inside this request's cookie. Proves nothing yet: its row decides (db/lookups). */
export async function readSessionId(): Promise<string | undefined> {
  const name = sessionCookieName();
  const sealed = (await cookies()).get(name)?.value;
  if (!sealed) return undefined;
  try {
    const token = await decode({ token: sealed, secret: env().AUTH_SECRET, salt: name });
    return isUuid(token?.sid) ? token.sid : undefined;
  } catch {
    // Sealed with another secret, tampered with, or too old.
    return undefined;
  }
}

/** Gives this browser a session, in the cookie that next-auth writes and reads (lib/auth/config). */
export async function writeSessionCookie(sessionId: string): Promise<void> {
  const name = sessionCookieName();
  const maxAge = sessionDays * 24 * 60 * 60;
  const sealed = await encode({
    ...{ token: { sid: sessionId }, secret: env().AUTH_SECRET, salt: name, maxAge },
  });
  const secure = servedOverHttps();
  (await cookies()).set(name, sealed, {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    secure,
    maxAge,
  });
}
