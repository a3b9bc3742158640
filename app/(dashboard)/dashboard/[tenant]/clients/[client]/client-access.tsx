import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TenantScope } from "@/db/scope";
import { loadHasPassword } from "@/lib/accounts/reads";
import { formatLongDate } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { loadAccess } from "@/lib/invitations/reads";
import { revokeLinksAction, sendLinkAction } from "../actions";

type Props = {
  readonly scope: TenantScope;
  readonly client: { readonly id: string; readonly name: string; readonly email: string | null };
};

/** Whether the client can see their appointments by themselves now; sends a link, takes all of them back. */
export async function ClientAccess({ scope, client }: Props) {
  const { slug, timeZone } = scope.tenant;
  const [t, locale, { links, linksUntil, devices }, hasPassword] = await Promise.all([
    getTranslations("portalAccess"),
    regionOf(scope),
    loadAccess(scope, client.id),
    loadHasPassword(scope, client.id),
  ]);
  const isOpen = links > 0 || devices.length > 0 || hasPassword;
  return (
    <Card title={t("deskTitle")}>
      <p className="text-muted">
        {linksUntil
          ? t("deskLinks", { count: links, until: formatLongDate(linksUntil, locale, timeZone) })
          : t("deskNothing")}{" "}
        {isOpen ? t("deskDevices", { count: devices.length }) : null}{" "}
        {hasPassword ? t("deskPassword") : null}
      </p>
      <div className="mt-4 flex flex-wrap items-start gap-3">
        {client.email ? (
          <ActionForm action={sendLinkAction.bind(null, slug)} successMessage={t("sent")}>
            <input type="hidden" name="clientId" value={client.id} />
            <SubmitButton variant="secondary" icon="mail">
              {t("send")}
            </SubmitButton>
          </ActionForm>
        ) : null}
        {isOpen ? (
          <ConfirmDialog
            trigger={t("revoke")}
            triggerLook={{ variant: "quiet" }}
            triggerIcon="lock"
            title={t("revokeTitle", { name: client.name })}
          >
            <p className="mb-5 text-muted">{t("revokeBody")}</p>
            <ActionForm action={revokeLinksAction.bind(null, slug)}>
              <input type="hidden" name="clientId" value={client.id} />
              <SubmitButton variant="danger" block>
                {t("revokeConfirm")}
              </SubmitButton>
            </ActionForm>
          </ConfirmDialog>
        ) : null}
      </div>
    </Card>
  );
}
