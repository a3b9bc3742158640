import "server-only";
import { deleteEvents } from "./store";

/** A provider repeats itself for a few days. */
const keptDays = 30;

/** Forgets what providers told long ago. How many events went. */
export function forgetEvents(): Promise<number> {
  return deleteEvents(keptDays);
}
