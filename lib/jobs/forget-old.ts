import "server-only";
import { isConnectionFailure } from "@/db/errors";
import { withSystem } from "@/db/scope";
import { noteFailure } from "@/lib/alerts/note-failure";
import { selectTenantsToForget } from "./forget-store";
import { forgetTenant } from "./forget-tenant";

/**
 * Forgets what is long over of each tenant once a day, in its hour or at the first call after it, however often it is
 * called. Any number of processes may do it at once. What breaks in one tenant holds up no other; a database that is away
 * ends it. How many rows went.
 */
export async function forgetOld(): Promise<number> {
  let gone = 0;
  for (const tenantId of await withSystem((tx) => selectTenantsToForget(tx))) {
    try {
      gone += await forgetTenant(tenantId);
    } catch (error) {
      if (isConnectionFailure(error)) throw error;
      await noteFailure({ job: "retention", tenantId, error });
    }
  }
  return gone;
}
