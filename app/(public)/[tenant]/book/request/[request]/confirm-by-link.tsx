import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatTime } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { confirmRequestAction } from "./actions";
import { KeptUntil } from "./kept-until";
import { RequestFacts, type ShownRequest } from "./request-facts";

/** Whoever came by the mail's button needs one touch more. */
export async function ConfirmByLink({
  scope,
  request,
  code,
}: ShownRequest & { readonly code: string }) {
  const [t, locale] = await Promise.all([getTranslations("request"), regionOf(scope)]);
  const { slug, timeZone } = scope.tenant;
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-6">
      <header className="pt-4 text-center">
        <h1 className="text-2xl font-bold sm:text-3xl">{t("linkTitle")}</h1>
        <p className="mx-auto mt-2 max-w-prose text-muted">
          {t("linkBody", { until: formatTime(request.expiresAtMs, locale, timeZone) })}
          <KeptUntil scope={scope} request={request} />
        </p>
      </header>
      <Card>
        <RequestFacts {...{ scope, request }} isOwn />
        <ActionForm action={confirmRequestAction.bind(null, slug)} className="mt-6">
          <input type="hidden" name="requestId" value={request.id} />
          <input type="hidden" name="code" value={code} />
          <SubmitButton size="lg" block>
            {t("confirm")}
          </SubmitButton>
        </ActionForm>
      </Card>
    </div>
  );
}
