import "server-only";
import { cron } from "inngest";
import { runDue } from "@/lib/jobs/run-due";
import { inngest } from "../client";
import { reportFailure } from "../report-failure";

/** Reminders that came due, retries, and whatever no kick brought. One at a time: the next takes what is left. */
export const drainOnSchedule = inngest.createFunction(
  {
    id: "drain-on-schedule",
    triggers: [cron("*/5 * * * *")],
    concurrency: { limit: 1 },
    retries: 2,
    onFailure: reportFailure,
  },
  () => runDue({ maxRounds: 100 }),
);
