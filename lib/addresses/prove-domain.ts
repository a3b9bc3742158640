import "server-only";
import { type TenantScope, withSystem, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { readRecords, recordFor } from "./domain-proof";
import { readAddressesAnew } from "./keep-book";
import type { DomainInput } from "./schema";
import { claimHost, findHostOwner, selectDomains, updateAddress } from "./store";

type Refusal = "not_found" | "dns_unavailable" | "domain_unproven" | "domain_taken";

/**
 * Asks the DNS whether a domain is the tenant's, and if so serves its pages there from now on. Another tenant that shows
 * the same still keeps it (`domain_taken`); one whose record is gone loses it to who owns the domain now.
 */
export async function proveDomain(
  scope: TenantScope,
  { domainId }: DomainInput,
): Promise<Result<{ readonly host: string }, Refusal>> {
  const domains = await withTenant(scope, (tx) => selectDomains(tx, scope));
  const host = domains.find(({ id }) => id === domainId)?.host;
  if (!host) return fail("not_found");
  const records = await readRecords(host);
  if (!records.ok) return records;
  const shows = (tenantId: string) => records.value.includes(recordFor(tenantId, host).value);
  if (!shows(scope.tenant.id)) return fail("domain_unproven");

  const isClaimed = await withSystem(async (tx) => {
    const owner = await findHostOwner(tx, host);
    if (owner && owner !== scope.tenant.id && shows(owner)) return false;
    await claimHost(tx, scope, host);
    return true;
  });
  if (!isClaimed) return fail("domain_taken");
  await withTenant(scope, async (tx) => {
    // The first one is what people are told; of several the owner chooses.
    if (!scope.tenant.mainHost) await updateAddress(tx, scope, { mainHost: host });
    await writeAudit(tx, scope, {
      ...{ action: "address:edit", subjectType: "tenant", detail: { domain: host, proven: true } },
    });
  });
  await readAddressesAnew();
  return ok({ host });
}
