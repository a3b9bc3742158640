import { memberRoute } from "@/lib/api/member-route";
import { uploadAnswer } from "@/lib/images/upload-answer";

/** Takes in a picture for the page or the brand. */
export const POST = memberRoute("page:edit", uploadAnswer);
