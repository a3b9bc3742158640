import "server-only";
import { cron } from "inngest";
import { nowMs } from "@/lib/clock";
import { forgetAll } from "@/lib/jobs/forget-all";
import { inngest } from "../client";
import { reportFailure } from "../report-failure";

const hourMs = 60 * 60_000;

/** Forgets what is long over, each hour of the day that of other tenants. Run twice, the second finds nothing. */
export const retention = inngest.createFunction(
  {
    id: "retention",
    triggers: [cron("17 * * * *")],
    concurrency: { limit: 1 },
    retries: 3,
    onFailure: reportFailure,
  },
  () => forgetAll(Math.floor(nowMs() / hourMs) % 24),
);
