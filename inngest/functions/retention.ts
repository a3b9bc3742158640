import "server-only";
import { cron } from "inngest";
import { forgetAll } from "@/lib/jobs/forget-all";
import { inngest } from "../client";
import { reportFailure } from "../report-failure";

/** Forgets what is long over, each hour that of other tenants. Run twice, the second finds nothing. */
export const retention = inngest.createFunction(
  {
    id: "retention",
    triggers: [cron("17 * * * *")],
    concurrency: { limit: 1 },
    retries: 3,
    onFailure: reportFailure,
  },
  () => forgetAll(),
);
