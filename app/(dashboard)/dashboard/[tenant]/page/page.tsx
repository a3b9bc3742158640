import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { pageHrefs } from "@/app/(public)/[tenant]/page-hrefs";
import { pageUrl } from "@/app/(public)/[tenant]/page-metadata";
import { ButtonLink } from "@/components/ui/button-link";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { loadPageEditor } from "@/lib/pages/load-page-editor";
import { qrPath } from "@/lib/queue/qr-path";
import {
  publishPageAction,
  removePictureAction,
  restoreVersionAction,
  saveDraftAction,
} from "./actions";
import { PageEditor } from "./page-editor";
import { SharePage } from "./share-page";

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
  const url = pageUrl(scope.tenant);
  const address = url.replace(/^https?:\/\//, "");
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
          removePicture={removePictureAction.bind(null, slug)}
        />
        <SharePage name={scope.tenant.name} url={url} code={qrPath(url)} />
      </ClientMessages>
    </>
  );
}
