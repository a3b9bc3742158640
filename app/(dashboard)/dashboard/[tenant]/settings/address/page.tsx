import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { loadAddresses } from "@/lib/addresses/load-addresses";
import { memberPage } from "@/lib/auth/pages";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { env } from "@/lib/env";
import { tenantUrl } from "@/lib/http/tenant-url";
import {
  addDomainAction,
  chooseMainDomainAction,
  proveDomainAction,
  removeDomainAction,
  renameTenantAction,
} from "./actions";
import { DomainCard } from "./domain-card";
import { RenameCard } from "./rename-card";

type Props = {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("addresses"))("title") };
}

/** Where a practice's clients find it. */
export default async function AddressPage({ params, searchParams }: Props) {
  const { tenant: given } = await params;
  const scope = await memberPage(given, "address:edit");
  const { tenant } = scope;
  const { slug } = tenant;
  const [t, { formerSlugs, domains }, asked] = await Promise.all([
    getTranslations("addresses"),
    loadAddresses(scope),
    searchParams,
  ]);
  const { APP_URL, OWN_DOMAINS } = env();
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        back={{ href: `/dashboard/${slug}/settings`, label: t("settings") }}
      />
      <ClientMessages rooms={["addresses"]}>
        <div className="flex max-w-3xl flex-col gap-6">
          {firstOf(asked.renamed) ? (
            <Alert tone="success" role="status">
              {t("renamed")}
            </Alert>
          ) : null}
          <RenameCard
            // The field of a new address begins with it.
            key={slug}
            slug={slug}
            url={tenantUrl(tenant)}
            base={`${APP_URL}/`}
            formerSlugs={formerSlugs}
            action={renameTenantAction.bind(null, slug)}
          />
          <DomainCard
            isOffered={OWN_DOMAINS}
            target={new URL(APP_URL).hostname}
            domains={domains}
            add={addDomainAction.bind(null, slug)}
            prove={proveDomainAction.bind(null, slug)}
            chooseMain={chooseMainDomainAction.bind(null, slug)}
            remove={removeDomainAction.bind(null, slug)}
          />
        </div>
      </ClientMessages>
    </>
  );
}
