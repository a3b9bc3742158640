import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { pageHrefs } from "@/app/(public)/[tenant]/page-hrefs";
import { ButtonLink } from "@/components/ui/button-link";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { env } from "@/lib/env";
import { loadPageEditor } from "@/lib/pages/load-page-editor";
import { publishPageAction, restoreVersionAction, saveDraftAction } from "./actions";
import { PageEditor } from "./page-editor";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("page");
  return { title: t("title") };
}

export default async function YourPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "page:edit");
  const [t, locale] = await Promise.all([getTranslations("page"), getLocale()]);
  const view = await loadPageEditor(scope, { locale, hrefs: pageHrefs(slug) });
  const address = `${new URL(env().APP_URL).host}/${slug}`;
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description", { address })}
        actions={
          <ButtonLink href={`/${slug}`} target="_blank" icon="eye" prefetch={false}>
            {t("visit")}
          </ButtonLink>
        }
      />
      <ClientMessages rooms={["page", "pictures", "publicPage"]}>
        <PageEditor
          {...view}
          tenant={{ slug, name: scope.tenant.name, brand: scope.tenant.brand }}
          timeZone={scope.tenant.timeZone}
          save={saveDraftAction.bind(null, slug)}
          publish={publishPageAction.bind(null, slug)}
          restore={restoreVersionAction.bind(null, slug)}
        />
      </ClientMessages>
    </>
  );
}
