import "server-only";
import { Inngest } from "inngest";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

const { INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY } = env();

/** `isDev: false` holds whatever INNGEST_DEV says: signatures are always checked. */
export const inngest = new Inngest({
  id: "citaria",
  isDev: false,
  logger: log,
  ...(INNGEST_EVENT_KEY ? { eventKey: INNGEST_EVENT_KEY } : {}),
  ...(INNGEST_SIGNING_KEY ? { signingKey: INNGEST_SIGNING_KEY } : {}),
});
