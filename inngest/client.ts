import "server-only";
import { Inngest } from "inngest";
import { env } from "@/lib/env";

/** Whether Inngest drives the jobs. Without its keys the embedded timer does, and /api/inngest does not exist. */
export function inngestIsOn(): boolean {
  const { INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY } = env();
  return Boolean(INNGEST_EVENT_KEY && INNGEST_SIGNING_KEY);
}

const { INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY } = env();

/** `isDev: false` holds whatever INNGEST_DEV says: signatures are always checked. */
export const inngest = new Inngest({
  id: "citaria",
  isDev: false,
  ...(INNGEST_EVENT_KEY ? { eventKey: INNGEST_EVENT_KEY } : {}),
  ...(INNGEST_SIGNING_KEY ? { signingKey: INNGEST_SIGNING_KEY } : {}),
});
