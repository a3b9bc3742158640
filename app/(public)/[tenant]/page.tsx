import type { Metadata } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import { JsonLd } from "@/components/pages/json-ld";
import { PageSections } from "@/components/pages/page-sections";
import { EmptyState } from "@/components/ui/empty-state";
import { isShown, publicPage } from "@/lib/auth/pages";
import { resolvePublicScope } from "@/lib/auth/scope";
import { businessFacts } from "@/lib/core/pages/business-facts";
import { loadPublicPage } from "@/lib/pages/load-public-page";
import { NotOpenYet } from "./not-open-yet";
import { pageHrefs } from "./page-hrefs";
import { pageMetadata, pageUrl, sharePictureUrl } from "./page-metadata";
import { PreviewNote } from "./preview-note";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const entry = await resolvePublicScope((await params).tenant);
  if (!entry.ok) return {};
  const { tenant } = entry.value;
  return { ...pageMetadata(tenant), ...(tenant.published ? {} : { robots: { index: false } }) };
}

export default async function TenantPage({ params }: Props) {
  const { tenant: slug } = await params;
  const [scope, locale, t] = await Promise.all([
    publicPage(slug),
    getLocale(),
    getTranslations("publicPage"),
  ]);
  if (!(await isShown(scope))) return <NotOpenYet tenant={scope.tenant} />;
  const { content, data } = await loadPublicPage(scope, { locale, hrefs: pageHrefs(slug) });
  const { tenant } = scope;
  const facts = businessFacts(
    { ...tenant, url: pageUrl(tenant), image: sharePictureUrl(tenant) },
    data,
  );
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <>
      {tenant.published ? <JsonLd facts={facts} nonce={nonce} /> : <PreviewNote slug={slug} />}
      <PageSections content={content} data={data} />
      {data.bookHref ? null : (
        <div className="mt-14">
          <EmptyState title={t("emptyTitle")}>{t("emptyBody")}</EmptyState>
        </div>
      )}
    </>
  );
}
