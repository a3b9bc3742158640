import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DocumentLine } from "@/components/documents/document-line";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { portalPage } from "@/lib/auth/pages";
import { isOn } from "@/lib/core/portal/functions";
import { portalReach } from "@/lib/core/tenancy/permissions";
import { loadDocuments } from "@/lib/documents/reads";
import { formatLongDate } from "@/lib/format/date-time";
import { formatFileSize } from "@/lib/format/file-size";
import { regionOf } from "@/lib/i18n/region-of";
import { PortalTabs } from "../portal-tabs";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("documents"))("title") };
}

/** What the practice shares with a client, and with whom they look after. */
export default async function DocumentsPage({ params }: Props) {
  const scope = await portalPage((await params).tenant);
  const { actor, tenant } = scope;
  if (!isOn(tenant, "documents")) notFound();
  const [t, locale, documents] = await Promise.all([
    getTranslations("documents"),
    regionOf(scope),
    loadDocuments(scope, portalReach(actor)),
  ]);
  const personOf = (id: string) => actor.family?.find(({ clientId }) => clientId === id)?.name;
  return (
    <div className="mx-auto max-w-2xl">
      <PortalTabs tenant={tenant} current="/documents" />
      <PageHeader title={t("title")} description={t("intro", { name: tenant.name })} />
      {documents.length === 0 ? (
        <div className="rounded-box bg-base-100 shadow-xs">
          <EmptyState icon="file" title={t("none")}>
            {t("noneBody", { name: tenant.name })}
          </EmptyState>
        </div>
      ) : (
        <Card>
          <ul className="divide-y divide-base-300">
            {documents.map(({ id, clientId, name, kind, sizeBytes, sharedBy, sharedAt }) => {
              const person = personOf(clientId);
              const size = formatFileSize(sizeBytes, locale);
              return (
                <DocumentLine
                  key={id}
                  name={name}
                  facts={t(person ? "factsFor" : "facts", {
                    ...{ kind, size, ...(person ? { person } : {}) },
                  })}
                  about={t(sharedBy ? "sharedBy" : "sharedOn", {
                    ...(sharedBy ? { who: sharedBy } : {}),
                    when: formatLongDate(sharedAt.getTime(), locale, tenant.timeZone),
                  })}
                  href={`/${tenant.slug}/my/documents/${id}`}
                  download={t("download")}
                />
              );
            })}
          </ul>
        </Card>
      )}
    </div>
  );
}
