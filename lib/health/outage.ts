import "server-only";

/** Known without asking, so that pages can be answered 503 at once instead of waiting in vain and failing. */
export { isDatabaseAway } from "@/db/outage";
