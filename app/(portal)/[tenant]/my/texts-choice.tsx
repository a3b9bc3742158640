import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TenantScope } from "@/db/scope";
import { asksForTexts } from "@/lib/channels/load-asks";
import { loadConsent } from "@/lib/channels/load-consent";
import { formatPhone } from "@/lib/format/phone";
import { chooseTextsAction } from "./actions";

type Props = { readonly scope: TenantScope; readonly clientId: string };

/** Whether a client is written to at their telephone; shown where the practice does that, or where they agreed to it. */
export async function TextsChoice({ scope, clientId }: Props) {
  const [t, isAsked, { phone, isGiven }] = await Promise.all([
    getTranslations("texting"),
    asksForTexts(scope),
    loadConsent(scope, clientId),
  ]);
  if (phone === null || (!isAsked && !isGiven)) return null;
  const { slug, country, name: practice } = scope.tenant;
  return (
    <Card
      title={t("ownTitle")}
      description={t(isGiven ? "ownGiven" : "ownNot", { phone: formatPhone(phone, country) })}
    >
      {isGiven ? null : <p className="mb-4">{t("consent", { practice })}</p>}
      <ActionForm
        action={chooseTextsAction.bind(null, slug)}
        successMessage={t("kept")}
        className="items-start"
      >
        <input type="hidden" name="given" value={isGiven ? "off" : "on"} />
        <SubmitButton variant="secondary">{t(isGiven ? "ownStop" : "ownAgree")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
