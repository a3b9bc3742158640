import "server-only";
import { env } from "@/lib/env";
import { runTenant } from "@/lib/jobs/run-tenant";
import { inngest } from "../client";
import { messagesOwed } from "../events";
import { reportFailure } from "../report-failure";

/** Their messages leave by turns (lib/pace): more at once would wait longer than their lease. */
const tenantsAtOnce = 5;

/**
 * Messages leave a moment after they were committed. Duplicated, late or reordered events only find nothing due. One at a
 * time for each tenant; runs start as often as the mail provider takes requests.
 */
export const drainOnKick = inngest.createFunction(
  {
    id: "drain-on-kick",
    triggers: [messagesOwed],
    concurrency: [{ limit: 1, key: "event.data.tenantId" }, { limit: tenantsAtOnce }],
    throttle: { limit: env().RESEND_PER_SECOND, period: "1s" },
    retries: 4,
    onFailure: reportFailure,
  },
  ({ event }) => runTenant(event.data.tenantId, { maxRounds: 20 }),
);
