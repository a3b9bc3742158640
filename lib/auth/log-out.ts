import "server-only";
import { ok, type Result } from "@/lib/core/result";
import { signOut } from "./config";
import { takeDeviceSecrets } from "./device-secrets";
import { endSession } from "./end-session";
import { readSessionId } from "./session-cookie";

/**
 * Ends this browser's login. The row first: where that fails, nobody is told that they are out. A list that this device
 * keeps opens no more.
 */
export async function logOut(): Promise<Result<null, never>> {
  const sessionId = await readSessionId();
  if (sessionId) await endSession(sessionId);
  await signOut({ redirect: false });
  await takeDeviceSecrets();
  return ok(null);
}
