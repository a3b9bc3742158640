import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { readAddressesAnew } from "./keep-book";
import type { DomainInput } from "./schema";
import { deleteDomain, releaseHost, updateAddress } from "./store";

/** Gives a domain up: from the next request on it serves nothing, and links name the tenant's slug again. */
export async function removeDomain(
  scope: TenantScope,
  { domainId }: DomainInput,
): Promise<Result<null, "not_found">> {
  const removed = await withTenant(scope, async (tx) => {
    const host = await deleteDomain(tx, scope, domainId);
    if (!host) return fail("not_found");
    await releaseHost(tx, scope, host);
    if (scope.tenant.mainHost === host) await updateAddress(tx, scope, { mainHost: null });
    await writeAudit(tx, scope, {
      ...{ action: "address:edit", subjectType: "tenant", detail: { domain: host, removed: true } },
    });
    return ok(null);
  });
  if (removed.ok) await readAddressesAnew();
  return removed;
}
