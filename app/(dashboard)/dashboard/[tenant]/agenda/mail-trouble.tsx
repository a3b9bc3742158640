import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TenantScope } from "@/db/scope";
import { can } from "@/lib/core/tenancy/permissions";
import { loadSuppression } from "@/lib/deliveries/reads";
import { formatLongDate } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { resumeMailAction } from "../undelivered/actions";

type Props = {
  readonly scope: TenantScope;
  readonly client: { readonly id: string; readonly email: string | null };
};

/** That nothing is mailed to a client any more, and why; nothing where mail arrives. */
export async function MailTrouble({ scope, client: { id, email } }: Props) {
  const suppression = await loadSuppression(scope, email);
  if (!suppression || !email) return null;
  const { slug, timeZone } = scope.tenant;
  const [t, locale] = await Promise.all([getTranslations("notifications"), regionOf(scope)]);
  const since = formatLongDate(suppression.since, locale, timeZone);
  const isUnwanted = suppression.reason === "complained";
  return (
    <Alert tone="warning">
      <p>{t(isUnwanted ? "suppressedComplained" : "suppressedBounced", { email, since })}</p>
      {can(scope.actor, "notification:handle") ? (
        <ActionForm action={resumeMailAction.bind(null, slug)} successMessage={t("resumed")}>
          <input type="hidden" name="clientId" value={id} />
          <SubmitButton variant="secondary">{t("resume")}</SubmitButton>
        </ActionForm>
      ) : null}
    </Alert>
  );
}
