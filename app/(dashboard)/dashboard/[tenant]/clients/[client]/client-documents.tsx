import { getTranslations } from "next-intl/server";
import { DocumentLine } from "@/components/documents/document-line";
import { ShareDialog } from "@/components/documents/share-dialog";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TenantScope } from "@/db/scope";
import { isOn } from "@/lib/core/portal/functions";
import { can } from "@/lib/core/tenancy/permissions";
import type { ListedDocument } from "@/lib/documents/reads";
import { formatDateTime } from "@/lib/format/date-time";
import { formatFileSize } from "@/lib/format/file-size";
import { removeDocumentAction } from "../actions";

type Props = {
  readonly scope: TenantScope;
  readonly locale: string;
  readonly client: { readonly id: string; readonly name: string };
  readonly documents: readonly ListedDocument[];
};

/** What is shared with a client, who shared it and when, and one more. */
export async function ClientDocuments({ scope, locale, client, documents }: Props) {
  const t = await getTranslations("documents");
  const { slug, timeZone } = scope.tenant;
  const mayShare = can(scope.actor, "document:share");
  if (!mayShare && documents.length === 0) return null;
  return (
    <Card
      title={t("title")}
      description={isOn(scope.tenant, "documents") ? t("deskHint") : t("deskOff")}
    >
      {documents.length > 0 ? (
        <ul className="mb-5 divide-y divide-base-300">
          {documents.map(({ id, name, kind, sizeBytes, sharedBy, sharedAt }) => (
            <DocumentLine
              key={id}
              name={name}
              facts={t("facts", { kind, size: formatFileSize(sizeBytes, locale) })}
              about={t(sharedBy ? "sharedBy" : "sharedOn", {
                ...(sharedBy ? { who: sharedBy } : {}),
                when: formatDateTime(sharedAt.getTime(), locale, timeZone),
              })}
              href={`/dashboard/${slug}/clients/${client.id}/documents/${id}`}
              download={t("download")}
            >
              {mayShare ? (
                <ConfirmDialog
                  trigger={t("remove")}
                  triggerLook={{ variant: "quiet", size: "sm" }}
                  triggerIcon="trash"
                  title={t("removeTitle", { name })}
                >
                  <p className="mb-5 text-muted">{t("removeBody", { client: client.name })}</p>
                  <ActionForm action={removeDocumentAction.bind(null, slug)}>
                    <input type="hidden" name="documentId" value={id} />
                    <SubmitButton variant="danger" block>
                      {t("removeConfirm")}
                    </SubmitButton>
                  </ActionForm>
                </ConfirmDialog>
              ) : null}
            </DocumentLine>
          ))}
        </ul>
      ) : null}
      {mayShare ? (
        <ClientMessages rooms={["documents"]}>
          <ShareDialog slug={slug} clientId={client.id} />
        </ClientMessages>
      ) : null}
    </Card>
  );
}
