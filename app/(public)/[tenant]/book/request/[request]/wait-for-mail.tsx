import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { EmailField } from "@/components/ui/email-field";
import { EmailSuggestion } from "@/components/ui/email-suggestion";
import { Icon } from "@/components/ui/icon";
import { KeepFresh } from "@/components/ui/keep-fresh";
import { SubmitButton } from "@/components/ui/submit-button";
import { mostMails } from "@/lib/booking-requests/request";
import { suggestEmail } from "@/lib/core/clients/suggest-email";
import { formatTime } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { dropRequestAction, mailAgainAction } from "./actions";
import { CodeForm } from "./code-form";
import { KeptUntil } from "./kept-until";
import { RequestFacts, type ShownRequest } from "./request-facts";

/** Says that a mail is on its way, takes its code, and sends another one to the right e-mail. */
export async function WaitForMail({
  scope,
  request,
  isOwn,
  isSentAgain,
}: ShownRequest & { readonly isSentAgain: boolean }) {
  const [t, tc, locale] = await Promise.all([
    getTranslations("request"),
    getTranslations("common"),
    regionOf(scope),
  ]);
  const { slug, timeZone } = scope.tenant;
  const { id, email, expiresAtMs, mails } = request;
  const meant = isOwn && mails < mostMails ? suggestEmail(email) : undefined;
  const until = formatTime(expiresAtMs, locale, timeZone);
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-6">
      <KeepFresh seconds={20} />
      <header className="pt-4 text-center">
        <span className="mx-auto grid size-16 place-items-center rounded-full bg-brand/12 text-3xl text-brand">
          <Icon name="mail" />
        </span>
        <h1 className="mt-5 text-2xl font-bold sm:text-3xl">{t("title")}</h1>
        <p className="mx-auto mt-2 max-w-prose break-words text-muted">
          {isOwn ? t.rich("sent", { email, b: (text) => <strong>{text}</strong> }) : t("sentSome")}
        </p>
      </header>
      {meant ? (
        <Alert tone="info">
          {tc("emailAsk")} <strong className="break-all">{meant}</strong> {t("meantHint")}
        </Alert>
      ) : null}
      {isSentAgain ? (
        <Alert tone="success" role="status">
          {t("sentAgain")}
        </Alert>
      ) : null}
      <Alert tone="warning" title={t("notYet")}>
        {t("keptUntil", { until })}
        <KeptUntil scope={scope} request={request} />
      </Alert>
      <Card>
        <CodeForm slug={slug} requestId={id} />
      </Card>
      <Card title={t("what")}>
        <RequestFacts {...{ scope, request, isOwn }} />
      </Card>
      {isOwn && mails < mostMails ? (
        <Card title={t("notThere")} description={t("notThereHint")}>
          <ActionForm
            action={mailAgainAction.bind(null, slug)}
            fieldOfCode={{ too_many_mails: "email" }}
          >
            <input type="hidden" name="requestId" value={id} />
            <EmailField name="email" label={t("email")} required defaultValue={email} />
            <EmailSuggestion name="email" texts={{ ask: tc("emailAsk"), use: tc("emailUse") }} />
            <SubmitButton variant="secondary" icon="mail">
              {t("sendAgain")}
            </SubmitButton>
          </ActionForm>
        </Card>
      ) : null}
      {isOwn ? (
        <ActionForm action={dropRequestAction.bind(null, slug)} className="items-center">
          <input type="hidden" name="requestId" value={id} />
          <SubmitButton variant="quiet" className="sm:self-center">
            {t("drop")}
          </SubmitButton>
        </ActionForm>
      ) : null}
    </div>
  );
}
