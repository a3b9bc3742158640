import "server-only";
import { log } from "@/lib/log";

/** A function that failed through all its retries. Nothing is lost: the rows are still due. */
export async function reportFailure({ error }: { error: Error }): Promise<void> {
  log.error({ err: error }, "an Inngest function failed after all its retries");
}
