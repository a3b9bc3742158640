import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { type DomainRecord, recordFor } from "./domain-proof";
import { selectDomains, selectSlugs } from "./store";

export type DomainView = {
  readonly id: string;
  readonly host: string;
  /** Shown to be the tenant's: its pages are served there. */
  readonly isProven: boolean;
  /** The one that links and search engines name. */
  readonly isMain: boolean;
  /** What shows it. */
  readonly record: DomainRecord;
};

export type Addresses = {
  /** The slugs that lead to the one of now. */
  readonly formerSlugs: readonly string[];
  readonly domains: readonly DomainView[];
};

/** Where a tenant is and was found. */
export async function loadAddresses(scope: TenantScope): Promise<Addresses> {
  const { id, slug, mainHost } = scope.tenant;
  const [slugs, domains] = await readTenant(scope, (tx) =>
    Promise.all([selectSlugs(tx, scope), selectDomains(tx, scope)]),
  );
  return {
    formerSlugs: slugs.map((each) => each.slug).filter((each) => each !== slug),
    domains: domains.map((each) => ({
      ...each,
      isMain: each.host === mainHost,
      record: recordFor(id, each.host),
    })),
  };
}
