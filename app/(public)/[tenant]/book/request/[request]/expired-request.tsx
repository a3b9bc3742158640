import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ChoiceField } from "@/components/ui/choice-field";
import { EmailField } from "@/components/ui/email-field";
import { EmailSuggestion } from "@/components/ui/email-suggestion";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { partsOfBooking } from "@/lib/booking-requests/request";
import { withQuery } from "@/lib/core/search-params";
import { toMs } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { formatDateTime } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { askAgainAction } from "./actions";
import { freeInstead } from "./free-instead";
import { RequestFacts, type ShownRequest } from "./request-facts";

/** The time is kept no more: the device that asked asks again with what was typed, everybody else from the start. */
export async function ExpiredRequest({ scope, request, isOwn }: ShownRequest) {
  const { tenant } = scope;
  const { booking, id, email } = request;
  const [t, tc, locale, free] = await Promise.all([
    getTranslations("request"),
    getTranslations("common"),
    regionOf(scope),
    isOwn ? freeInstead(scope, booking) : [],
  ]);
  const [first] = partsOfBooking(booking);
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-6">
      <header className="pt-4 text-center">
        <span className="mx-auto grid size-16 place-items-center rounded-full bg-base-300 text-3xl text-muted">
          <Icon name="clock" />
        </span>
        <h1 className="mt-5 text-2xl font-bold sm:text-3xl">{t("expiredTitle")}</h1>
        <p className="mx-auto mt-2 max-w-prose text-muted">{t("expiredBody")}</p>
      </header>
      {free.length > 0 ? (
        <Card title={t("askAgainTitle")} description={t("askAgainHint")}>
          <ActionForm action={askAgainAction.bind(null, tenant.slug)}>
            <input type="hidden" name="requestId" value={id} />
            <ChoiceField
              name="time"
              label={t("times")}
              required
              options={free.map(({ startMinute, professionalId }) => ({
                value: `${toIso(startMinute, tenant.timeZone)} ${professionalId}`,
                label: formatDateTime(toMs(startMinute), locale, tenant.timeZone),
              }))}
            />
            <EmailField name="email" label={t("email")} required defaultValue={email} />
            <EmailSuggestion name="email" texts={{ ask: tc("emailAsk"), use: tc("emailUse") }} />
            <SubmitButton size="lg" block>
              {t("askAgain")}
            </SubmitButton>
          </ActionForm>
        </Card>
      ) : (
        <Card title={t("what")}>
          <RequestFacts {...{ scope, request, isOwn }} />
        </Card>
      )}
      <ButtonLink
        href={withQuery(`/${tenant.slug}/book`, { service: first?.serviceId })}
        variant="quiet"
        className="self-center"
      >
        {t("otherTimes")}
      </ButtonLink>
    </div>
  );
}
