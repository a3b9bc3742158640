import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { fail, ok, type Result } from "@/lib/core/result";
import { isWithinHost } from "@/lib/core/tenancy/own-host";
import { env } from "@/lib/env";
import type { AddDomainInput } from "./schema";
import { insertDomain, lockTenant, selectDomains } from "./store";

const mostDomains = 5;

/** Notes a domain that a tenant says is its own. It serves nothing before that was shown: see prove-domain. */
export async function addDomain(
  scope: TenantScope,
  { host }: AddDomainInput,
): Promise<Result<null, "no_own_domains" | "domain_is_ours" | "too_many_domains">> {
  if (!env().OWN_DOMAINS) return fail("no_own_domains");
  if (isOurs(host)) return fail("domain_is_ours");
  return withTenant(scope, async (tx) => {
    await lockTenant(tx, scope);
    const domains = await selectDomains(tx, scope);
    if (domains.some((each) => each.host === host)) return ok(null);
    if (domains.length >= mostDomains) return fail("too_many_domains");
    await insertDomain(tx, scope, host);
    await writeAudit(tx, scope, {
      ...{ action: "address:edit", subjectType: "tenant", detail: { domain: host, added: true } },
    });
    return ok(null);
  });
}

/** Where the application lives, and what is below the domain of all tenants. */
function isOurs(host: string): boolean {
  const { APP_URL, TENANT_DOMAIN } = env();
  const ours = TENANT_DOMAIN?.replace(/:\d+$/, "");
  return host === new URL(APP_URL).hostname || (ours ? isWithinHost(host, ours) : false);
}
