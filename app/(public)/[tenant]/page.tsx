import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageSections } from "@/components/pages/page-sections";
import { EmptyState } from "@/components/ui/empty-state";
import { publicPage } from "@/lib/auth/pages";
import { resolvePublicScope } from "@/lib/auth/scope";
import { loadPublicPage } from "@/lib/pages/load-public-page";
import { pageHrefs } from "./page-hrefs";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const entry = await resolvePublicScope((await params).tenant);
  if (!entry.ok) return {};
  const { name, tagline, about } = entry.value.tenant;
  const description = tagline ?? about?.slice(0, 160);
  return { title: { absolute: name }, ...(description ? { description } : {}) };
}

export default async function TenantPage({ params }: Props) {
  const { tenant: slug } = await params;
  const [scope, locale, t] = await Promise.all([
    publicPage(slug),
    getLocale(),
    getTranslations("publicPage"),
  ]);
  const { content, data } = await loadPublicPage(scope, { locale, hrefs: pageHrefs(slug) });
  return (
    <>
      <PageSections content={content} data={data} />
      {data.bookHref ? null : (
        <div className="mt-14">
          <EmptyState title={t("emptyTitle")}>{t("emptyBody")}</EmptyState>
        </div>
      )}
    </>
  );
}
