import { memberRoute } from "@/lib/api/member-route";
import { offlineListAnswer } from "@/lib/offline-marks/route-answers";

/** Today's list, for a device that keeps it for when the network is cut. */
export const GET = memberRoute("daylist:read", offlineListAnswer);
