import "server-only";
import { withIdentity } from "@/db/scope";
import { markEnded } from "./store";

/** From the next request on, this login is none. */
export function endSession(sessionId: string): Promise<void> {
  return withIdentity((tx) => markEnded(tx, sessionId));
}
