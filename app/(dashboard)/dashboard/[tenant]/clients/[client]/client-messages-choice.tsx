import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TenantScope } from "@/db/scope";
import { can } from "@/lib/core/tenancy/permissions";
import { formatLongDate } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { loadChoice } from "@/lib/notices/load-choice";
import { chooseForClientAction } from "../actions";

type Props = { readonly scope: TenantScope; readonly clientId: string };

/** Whether a client gets all messages or essential ones only, to be noted for them by whoever may. */
export async function ClientMessagesChoice({ scope, clientId }: Props) {
  const { slug, timeZone } = scope.tenant;
  const [t, locale, since] = await Promise.all([
    getTranslations("notices"),
    regionOf(scope),
    loadChoice(scope, clientId),
  ]);
  return (
    <Card title={t("clientTitle")}>
      <p className="text-muted">
        {since
          ? t("clientEssential", { date: formatLongDate(since, locale, timeZone) })
          : t("clientAll")}
      </p>
      {can(scope.actor, "client:edit") ? (
        <ActionForm action={chooseForClientAction.bind(null, slug)} className="mt-4 items-start">
          <input type="hidden" name="clientId" value={clientId} />
          <input type="hidden" name="essentialOnly" value={since ? "off" : "on"} />
          <SubmitButton variant="secondary">{t(since ? "clientAgain" : "clientStop")}</SubmitButton>
        </ActionForm>
      ) : null}
    </Card>
  );
}
