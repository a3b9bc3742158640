import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { pageHrefs } from "@/app/(public)/[tenant]/page-hrefs";
import { ClientMessages } from "@/components/ui/client-messages";
import { memberPage } from "@/lib/auth/pages";
import { loadPageEditor } from "@/lib/pages/load-page-editor";
import { publishCoverAction } from "../actions";
import { SetupFrame } from "../setup-frame";
import { CoverForm } from "./cover-form";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("setup");
  return { title: `${t("steps.page")} · ${t("title")}` };
}

export default async function PageStep({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "page:edit");
  const [t, locale] = await Promise.all([getTranslations("setup"), getLocale()]);
  const { content, data, versions } = await loadPageEditor(scope, {
    ...{ locale, hrefs: pageHrefs(slug) },
  });
  return (
    <SetupFrame slug={slug} step="page" title={t("pageTitle")} intro={t("pageIntro")}>
      <ClientMessages rooms={["setup", "page", "publicPage"]}>
        <CoverForm
          tenant={{ slug, name: scope.tenant.name, brand: scope.tenant.brand }}
          content={content}
          data={data}
          isPublished={versions.length > 0}
          action={publishCoverAction.bind(null, slug)}
        />
      </ClientMessages>
    </SetupFrame>
  );
}
