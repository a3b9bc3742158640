import "server-only";
import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { withIdentity } from "@/db/scope";
import { isUuid } from "@/lib/core/uuid";
import { readSessionId, servedOverHttps } from "./session-cookie";
import { markBrowser, markBrowserLeft } from "./store";

/** Gives this browser a name that outlasts its logins, and this login to it. Undefined where nobody is logged in. */
export async function knowBrowser(): Promise<string | undefined> {
  const sessionId = await readSessionId();
  if (!sessionId) return undefined;
  const browser = (await readBrowser()) ?? randomUUID();
  await withIdentity((tx) => markBrowser(tx, sessionId, browser));
  (await cookies()).set(cookieName(), browser, {
    ...{ httpOnly: true, sameSite: "lax", path: "/", secure: servedOverHttps() },
    maxAge: rememberedSeconds,
  });
  return browser;
}

/**
 * A login begins on this browser: whoever was logged in before is out, so that nobody is told here what is another's.
 * Who is told here and comes back is told again. `earlier` is the session that the browser had until now.
 */
export async function handBrowserOver(sessionId: string, earlier?: string): Promise<void> {
  const browser = await readBrowser();
  if (!browser && !earlier) return;
  await withIdentity(async (tx) => {
    await markBrowserLeft(tx, { browser, earlier, except: sessionId });
    if (browser) await markBrowser(tx, sessionId, browser);
  });
}

/** The longest that browsers keep a cookie. */
const rememberedSeconds = 400 * 24 * 60 * 60;

async function readBrowser(): Promise<string | undefined> {
  const browser = (await cookies()).get(cookieName())?.value;
  return isUuid(browser) ? browser : undefined;
}

/** As the login's own (./session-cookie). */
function cookieName(): string {
  return servedOverHttps() ? "__Host-citaria-browser" : "citaria-browser";
}
