import "server-only";
import type { TenantScope } from "@/db/scope";
import { loadStanding } from "@/lib/alerts/reads";
import { countUndelivered } from "./reads";

/** How much waits for the desk, for the menu: messages that never arrived, and that none leave at all. */
export async function countToHandle(scope: TenantScope): Promise<number> {
  const [undelivered, standing] = await Promise.all([countUndelivered(scope), loadStanding(scope)]);
  return undelivered + (standing ? 1 : 0);
}
