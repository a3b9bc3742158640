import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { CopyField } from "@/components/ui/copy-field";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { env } from "@/lib/env";
import { tenantOrigin, tenantUrl } from "@/lib/http/tenant-url";
import { saveEmbeddingAction } from "./actions";
import { EmbedPreview } from "./embed-preview";
import { OriginsForm } from "./origins-form";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("embedding"))("title") };
}

/** A practice's booking inside its own web site. */
export default async function EmbedPage({ params }: Props) {
  const { tenant } = await memberPage((await params).tenant, "address:edit");
  const { slug, name, embedOrigins } = tenant;
  const t = await getTranslations("embedding");
  const title = t("frameTitle", { name });
  const script = `<script src="${tenantOrigin(tenant)}/embed.js" data-tenant="${slug}" data-title="${inAttribute(title)}" async></script>`;
  const frame = `<iframe src="${tenantUrl(tenant, "/book")}" title="${inAttribute(title)}" style="width:100%;height:760px;border:0" loading="lazy"></iframe>`;
  const copying = { copy: t("copy"), copied: t("copied") };
  const isOn = embedOrigins.length > 0;
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        back={{ href: `/dashboard/${slug}/settings`, label: t("settings") }}
      />
      <div className="flex max-w-3xl flex-col gap-6">
        <ClientMessages rooms={["embedding"]}>
          <OriginsForm origins={embedOrigins} action={saveEmbeddingAction.bind(null, slug)} />
        </ClientMessages>
        <Card title={t("code")} description={t(isOn ? "codeHint" : "codeFirst")}>
          <div className="flex flex-col gap-5">
            <CopyField label={t("script")} value={script} rows={6} {...copying} />
            <CopyField label={t("frame")} value={frame} rows={6} {...copying} />
            <p className="text-muted">{t("more")}</p>
          </div>
        </Card>
        {isOn ? (
          <Card title={t("preview")} description={t("previewHint")}>
            <EmbedPreview src={`/${slug}/book`} origin={env().APP_URL} title={title} />
          </Card>
        ) : null}
      </div>
    </>
  );
}

function inAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
