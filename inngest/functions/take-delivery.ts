import "server-only";
import { noteDelivery } from "@/lib/deliveries/note-delivery";
import { inngest } from "../client";
import { deliveryReported } from "../events";
import { reportFailure } from "../report-failure";

const tenantsReportsAtOnce = 2;

/** What a provider told, noted behind its webhook's answer. In any order and however often, it says the same. */
export const takeDelivery = inngest.createFunction(
  {
    id: "take-delivery",
    triggers: [deliveryReported],
    concurrency: { limit: tenantsReportsAtOnce, key: "event.data.tenantId" },
    retries: 8,
    onFailure: reportFailure,
  },
  ({ event }) => noteDelivery(event.data),
);
