import "server-only";
import { isConnectionFailure } from "@/db/errors";
import { tenantsWithDueRefills } from "@/db/lookups";
import { noteFailure } from "@/lib/alerts/note-failure";
import { systemScope } from "@/lib/auth/scope";
import { refillTenant } from "./refill-tenant";

const tenantsPerRound = 50;

/**
 * Offers freed times to who waits, in every tenant with something due. Any number of processes may do it at once: one
 * at a time chooses for a tenant. What breaks in one tenant holds up no other, and is tried again in the next round; a
 * database that is away ends it. How many offers were made.
 */
export async function refill(): Promise<number> {
  let offers = 0;
  for (const tenantId of await tenantsWithDueRefills(tenantsPerRound)) {
    try {
      const scope = await systemScope(tenantId);
      if (scope) offers += await refillTenant(scope);
    } catch (error) {
      if (isConnectionFailure(error)) throw error;
      await noteFailure({ job: "refill", tenantId, error });
    }
  }
  return offers;
}
