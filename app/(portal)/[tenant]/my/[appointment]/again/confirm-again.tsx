import { getTranslations } from "next-intl/server";
import { FactList } from "@/components/appointments/fact-list";
import { placeFact } from "@/components/appointments/place-fact";
import { SlotAlternatives } from "@/components/booking/slot-alternatives";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TenantScope } from "@/db/scope";
import type { AppointmentDetail } from "@/lib/appointments/views";
import { professionalName } from "@/lib/core/professional-name";
import { toMs } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { formatDateTime } from "@/lib/format/date-time";
import { bookAgainAction } from "../../actions";

type Props = {
  readonly scope: TenantScope;
  /** The one that is booked again. */
  readonly appointment: AppointmentDetail;
  /** Epoch minutes. */
  readonly start: number;
  readonly locale: string;
  readonly formId: string;
  readonly otherHref: string;
};

export async function ConfirmAgain(props: Props) {
  const { scope, appointment, start, locale, formId, otherHref } = props;
  const [t, booking] = await Promise.all([getTranslations("portal"), getTranslations("booking")]);
  const { service, professional, place } = appointment;
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t("againConfirmTitle")} />
      <section className="rounded-box bg-base-100 p-5 shadow-xs sm:p-6">
        <FactList
          facts={[
            {
              icon: "calendarCheck",
              label: t("when"),
              value: formatDateTime(toMs(start), locale, place.timeZone),
              note: service.name,
            },
            {
              icon: "user",
              label: t("professional"),
              value: professionalName(professional),
              note: professional.specialty,
            },
            placeFact(place, t("where")),
          ]}
        />
        <ActionForm action={bookAgainAction.bind(null, scope.tenant.slug)} className="mt-6">
          <input type="hidden" name="serviceId" value={service.id} />
          <input type="hidden" name="professionalId" value={professional.id} />
          <input type="hidden" name="siteId" value={place.id ?? "main"} />
          <input type="hidden" name="start" value={toIso(start, place.timeZone)} />
          <input type="hidden" name="formId" value={formId} />
          <SlotAlternatives
            name="alternative"
            label={booking("alternatives")}
            locale={locale}
            timeZone={place.timeZone}
            names={{}}
          />
          <div className="flex flex-col gap-2 sm:flex-row">
            <SubmitButton size="lg">{t("againConfirm")}</SubmitButton>
            <ButtonLink href={otherHref} variant="quiet" size="lg">
              {t("moveOther")}
            </ButtonLink>
          </div>
        </ActionForm>
      </section>
    </div>
  );
}
