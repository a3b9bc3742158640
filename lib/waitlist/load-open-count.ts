import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { can } from "@/lib/core/tenancy/permissions";
import { countOpenOffers } from "./reads";

/** How many people are thinking about an offer now; 0 for whoever may not act on them. */
export async function loadOpenCount(scope: TenantScope): Promise<number> {
  return can(scope.actor, "waitlist:offer")
    ? readTenant(scope, (tx) => countOpenOffers(tx, scope))
    : 0;
}
