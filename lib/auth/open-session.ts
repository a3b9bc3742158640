import "server-only";
import { withIdentity } from "@/db/scope";
import { takeDeviceSecrets } from "./device-secrets";
import { handBrowserOver } from "./known-browser";
import { readSessionId, sessionDays, writeSessionCookie } from "./session-cookie";
import { insertSession } from "./store";
import type { VisitorScope } from "./visitor";

/**
 * Logs this browser in as somebody who has just shown, by other means than a password, who they are. What an earlier
 * login left on the device opens no more.
 */
export async function openSession({ userAgent }: VisitorScope, userId: string): Promise<void> {
  const earlier = await readSessionId();
  const sessionId = await withIdentity((tx) =>
    insertSession(tx, { userId, userAgent, days: sessionDays }),
  );
  await writeSessionCookie(sessionId);
  await takeDeviceSecrets();
  await handBrowserOver(sessionId, earlier);
}
