import "server-only";
import { cron } from "inngest";
import { sendDue } from "@/lib/jobs/send-due";
import { inngest } from "../client";
import { reportFailure } from "../report-failure";

/**
 * Reminders that came due, retries, whatever no kick brought, and offers of the waiting list that ran out: those pass to
 * the next person within a minute, as nothing else tells of them. One at a time: the next takes what is left.
 */
export const drainOnSchedule = inngest.createFunction(
  {
    id: "drain-on-schedule",
    triggers: [cron("* * * * *")],
    concurrency: { limit: 1 },
    retries: 2,
    onFailure: reportFailure,
  },
  // The next minute's looks after offers and letters first again.
  () => sendDue({ maxRounds: 100, maxSeconds: 50 }),
);
