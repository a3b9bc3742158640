import "server-only";
import { deleteFailures } from "./store";

const keptDays = 90;

/** Forgets which jobs failed long ago. How many rows went. */
export function forgetFailures(): Promise<number> {
  return deleteFailures(keptDays);
}
