import { memberRoute } from "@/lib/api/member-route";
import { shareAnswer } from "@/lib/documents/share-answer";

/** Takes in a document for a client. */
export const POST = memberRoute("document:share", shareAnswer);
