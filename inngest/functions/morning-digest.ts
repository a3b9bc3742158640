import "server-only";
import { cron } from "inngest";
import { drain } from "@/lib/notifications/drain";
import { oweAgendas } from "@/lib/notifications/owe-agendas";
import { inngest } from "../client";
import { reportFailure } from "../report-failure";

/**
 * The day's agenda to the team, where its hour came by the practice's own clock: looked for often, as practices choose
 * their minute and live in many zones. It is owed once for each day, whoever asks.
 */
export const morningDigest = inngest.createFunction(
  {
    id: "morning-digest",
    triggers: [cron("*/5 * * * *")],
    concurrency: { limit: 1 },
    retries: 3,
    onFailure: reportFailure,
  },
  async () => {
    const owed = await oweAgendas();
    return { owed, ...(owed > 0 ? await drain({ maxRounds: 20 }) : {}) };
  },
);
