import "server-only";
import { runDue } from "@/lib/jobs/run-due";
import { inngest } from "../client";
import { messagesOwed } from "../events";
import { reportFailure } from "../report-failure";

/** Messages leave a moment after they were committed. Duplicated, late or reordered events only find nothing due. */
export const drainOnKick = inngest.createFunction(
  {
    id: "drain-on-kick",
    triggers: [messagesOwed],
    concurrency: { limit: 1, key: "event.data.tenantId" },
    retries: 2,
    onFailure: reportFailure,
  },
  () => runDue({ maxRounds: 10 }),
);
