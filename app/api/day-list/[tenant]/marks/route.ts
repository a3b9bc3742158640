import { memberRoute } from "@/lib/api/member-route";
import { marksAnswer } from "@/lib/offline-marks/route-answers";

/** What was noted on a list without a connection. */
export const POST = memberRoute("appointment:attend", marksAnswer);
