import "server-only";
import { ok, type Result } from "@/lib/core/result";
import { signOut } from "./config";
import { endSession } from "./end-session";
import { readSessionId } from "./session-cookie";

/** Ends this browser's login. The row first: where that fails, nobody is told that they are out. */
export async function logOut(): Promise<Result<null, never>> {
  const sessionId = await readSessionId();
  if (sessionId) await endSession(sessionId);
  await signOut({ redirect: false });
  return ok(null);
}
