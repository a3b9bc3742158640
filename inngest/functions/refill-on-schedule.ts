import "server-only";
import { cron } from "inngest";
import { runDue } from "@/lib/jobs/run-due";
import { inngest } from "../client";
import { reportFailure } from "../report-failure";

/** An offer of the waiting list that ran out passes to the next within a minute. */
export const refillOnSchedule = inngest.createFunction(
  {
    id: "refill-on-schedule",
    triggers: [cron("* * * * *")],
    concurrency: { limit: 1 },
    retries: 2,
    onFailure: reportFailure,
  },
  () => runDue({ maxRounds: 10 }),
);
