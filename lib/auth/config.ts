import "server-only";
import NextAuth, { AuthError, CredentialsSignin, type NextAuthConfig } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { liveSession } from "@/db/lookups";
import { nowMs } from "@/lib/clock";
import type { Failure } from "@/lib/core/result";
import { isUuid } from "@/lib/core/uuid";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { endSession } from "./end-session";
import { credentialsInput } from "./schema";
import { servedOverHttps, sessionCookieName, sessionDays } from "./session-cookie";
import { startSession } from "./start-session";
import { visitorOf } from "./visitor";

export const { handlers, signIn, signOut } = NextAuth(configure);

/** Why `startSession` did not open a login. */
export class RefusedLogin extends CredentialsSignin {
  constructor(readonly refusal: Failure<string, unknown>) {
    super();
    this.code = refusal.code;
  }
}

const sendersMistakes: ReadonlySet<string> = new Set([
  "CredentialsSignin",
  "MissingCSRF",
  "UnknownAction",
]);

/** The cookie seals nothing but a session's id; the session's row is asked on every request. */
function configure(): NextAuthConfig {
  const maxAge = sessionDays * 24 * 60 * 60;
  const secure = servedOverHttps();
  return {
    secret: env().AUTH_SECRET,
    trustHost: true,
    basePath: "/api/auth",
    session: { strategy: "jwt", maxAge },
    useSecureCookies: secure,
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure },
      },
    },
    pages: { signIn: "/login", signOut: "/login", error: "/login" },
    providers: [Credentials({ credentials: { email: {}, password: {} }, authorize })],
    callbacks: {
      async jwt({ token, user }) {
        if (user?.id) return { sid: user.id };
        return isUuid(token.sid) && (await liveSession(token.sid)) ? token : null;
      },
      session: ({ session }) => ({ expires: session.expires, user: {} }),
    },
    events: {
      async signOut(message) {
        const sid = "token" in message ? message.token?.sid : undefined;
        if (isUuid(sid)) await endSession(sid);
      },
    },
    logger: {
      error(error) {
        const type = error instanceof AuthError ? error.type : undefined;
        if (type && sendersMistakes.has(type)) log.info({ type }, "a login was refused");
        else log.error({ err: error }, "next-auth failed");
      },
      warn: (code) => log.debug({ code }, "next-auth warns"),
      debug: () => {},
    },
  };
}

/** What next-auth takes for a user is the new session: `id` is the session's. */
async function authorize(credentials: unknown, request: Request): Promise<{ id: string }> {
  const parsed = credentialsInput.safeParse(credentials);
  if (!parsed.success) throw new RefusedLogin({ ok: false, code: "wrong_credentials" });
  const started = await startSession(visitorOf(request.headers, nowMs()), parsed.data);
  if (!started.ok) throw new RefusedLogin(started);
  return { id: started.value.sessionId };
}
