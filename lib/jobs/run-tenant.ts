import "server-only";
import { systemScope } from "@/lib/auth/scope";
import { type DrainCounts, noCounts } from "@/lib/notifications/drain-counts";
import { drainWholly } from "@/lib/notifications/drain-wholly";
import { refillTenant } from "@/lib/waitlist/refill-tenant";

type TenantCounts = DrainCounts & { readonly offered: number };

/** What is due in one tenant: freed times are offered first, so that their mails leave with the others. */
export async function runTenant(
  tenantId: string,
  limits: { maxRounds: number },
): Promise<TenantCounts> {
  const scope = await systemScope(tenantId);
  if (!scope) return { ...noCounts, offered: 0 };
  const offered = await refillTenant(scope);
  return { ...(await drainWholly(tenantId, limits)), offered };
}
