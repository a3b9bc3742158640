import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TenantScope } from "@/db/scope";
import { asksForTexts } from "@/lib/channels/load-asks";
import { loadConsent } from "@/lib/channels/load-consent";
import { can } from "@/lib/core/tenancy/permissions";
import { formatDateTime } from "@/lib/format/date-time";
import { formatPhone } from "@/lib/format/phone";
import { regionOf } from "@/lib/i18n/region-of";
import { chooseTextsForAction } from "../actions";

type Props = { readonly scope: TenantScope; readonly clientId: string };

/** Whether a client is written to at their telephone, who said so when, and where no text arrives. */
export async function ClientTexts({ scope, clientId }: Props) {
  const [t, locale, isAsked, consent] = await Promise.all([
    getTranslations("texting"),
    regionOf(scope),
    asksForTexts(scope),
    loadConsent(scope, clientId),
  ]);
  const { phone, isGiven, suppressed, said } = consent;
  if (!isAsked && said.length === 0) return null;
  const { slug, timeZone, country } = scope.tenant;
  const mayChange = can(scope.actor, "client:edit") && (isGiven || phone !== null);
  return (
    <Card title={t("title")}>
      <div className="flex flex-col gap-4">
        <p className="text-muted">
          {phone === null
            ? t("noPhone")
            : t(isGiven ? "given" : "notGiven", { phone: formatPhone(phone, country) })}
        </p>
        {suppressed.map((channel) => (
          <Alert key={channel} tone="warning">
            {t("suppressed", { channel })}
          </Alert>
        ))}
        {said.length > 0 ? (
          <ul className="flex flex-col gap-1 text-sm">
            {said.slice(0, 5).map(({ given, way, actorName, createdAt, textVersion }) => (
              <li key={createdAt.getTime()} className="text-muted">
                {t(given ? "saidYes" : "saidNo", {
                  moment: formatDateTime(createdAt, locale, timeZone),
                  way: t(`ways.${way}`),
                  version: textVersion ?? 0,
                  by: way === "desk" ? (actorName ?? "none") : "none",
                })}
              </li>
            ))}
          </ul>
        ) : null}
        {mayChange ? (
          <ActionForm action={chooseTextsForAction.bind(null, slug)} className="items-start">
            <input type="hidden" name="clientId" value={clientId} />
            <input type="hidden" name="given" value={isGiven ? "off" : "on"} />
            <SubmitButton variant="secondary">{t(isGiven ? "stopFor" : "agreeFor")}</SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    </Card>
  );
}
