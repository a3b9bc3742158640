import "server-only";
import { env } from "@/lib/env";

/** Whether Inngest drives the jobs. Without its keys the embedded timer does, and /api/inngest does not exist. */
export function inngestIsOn(): boolean {
  const { INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY } = env();
  return Boolean(INNGEST_EVENT_KEY && INNGEST_SIGNING_KEY);
}
