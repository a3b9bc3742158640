import { getTranslations } from "next-intl/server";
import { OptionalKinds } from "@/components/notices/optional-kinds";
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

/** Which messages a client takes, of those that are not essential, to be noted for them by whoever may. */
export async function ClientMessagesChoice({ scope, clientId }: Props) {
  const { slug, timeZone } = scope.tenant;
  const [t, locale, choice] = await Promise.all([
    getTranslations("notices"),
    regionOf(scope),
    loadChoice(scope, clientId),
  ]);
  const kindsOff = choice?.kindsOff ?? [];
  const since = choice?.onlyEssentialSince;
  return (
    <Card title={t("clientTitle")} description={t("clientHint")}>
      {since ? (
        <p className="mb-3">
          {t("clientSince", { date: formatLongDate(since, locale, timeZone) })}
        </p>
      ) : null}
      {can(scope.actor, "client:edit") ? (
        <ActionForm
          action={chooseForClientAction.bind(null, slug)}
          successMessage={t("choiceKept")}
          className="items-start"
        >
          <input type="hidden" name="clientId" value={clientId} />
          <OptionalKinds legend={t("clientTitle")} kindsOff={kindsOff} />
          <SubmitButton variant="secondary">{t("choiceSave")}</SubmitButton>
        </ActionForm>
      ) : (
        <OptionalKinds legend={t("clientTitle")} kindsOff={kindsOff} isFixed />
      )}
    </Card>
  );
}
