import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import type { DomainInput } from "./schema";
import { selectDomains, updateAddress } from "./store";

/** Which of its proven domains a tenant's links name, and search engines are told. */
export function chooseMainDomain(
  scope: TenantScope,
  { domainId }: DomainInput,
): Promise<Result<null, "not_found" | "domain_unproven">> {
  return withTenant(scope, async (tx) => {
    const domain = (await selectDomains(tx, scope)).find(({ id }) => id === domainId);
    if (!domain) return fail("not_found");
    if (!domain.isProven) return fail("domain_unproven");
    await updateAddress(tx, scope, { mainHost: domain.host });
    await writeAudit(tx, scope, {
      ...{ action: "address:edit", subjectType: "tenant", detail: { mainHost: domain.host } },
    });
    return ok(null);
  });
}
