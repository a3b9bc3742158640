import "server-only";
import type { Tx } from "@/db/scope";
import { markHandled } from "./store";

/** Ends an alert; what failed and for whom, or undefined where nobody was alerted of such a thing any more. */
export async function closeFailure(tx: Tx, id: string) {
  const [closed] = await markHandled(tx, id);
  return closed;
}
