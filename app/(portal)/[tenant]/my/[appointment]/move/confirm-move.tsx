import { getTranslations } from "next-intl/server";
import { FactList } from "@/components/appointments/fact-list";
import { SlotAlternatives } from "@/components/booking/slot-alternatives";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TenantScope } from "@/db/scope";
import type { AppointmentDetail } from "@/lib/appointments/views";
import { lastChangeMinute } from "@/lib/core/appointments/change-policy";
import { toMs } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { formatDateTime } from "@/lib/format/date-time";
import { rescheduleAppointmentAction } from "../../actions";

type Props = {
  readonly scope: TenantScope;
  readonly appointment: AppointmentDetail;
  /** Epoch minutes. */
  readonly start: number;
  readonly locale: string;
  readonly otherHref: string;
};

export async function ConfirmMove({ scope, appointment, start, locale, otherHref }: Props) {
  const t = await getTranslations("portal");
  const booking = await getTranslations("booking");
  const { slug } = scope.tenant;
  const { timeZone } = appointment.place;
  const isFinal =
    toMs(lastChangeMinute({ startMinute: start }, "move", scope.tenant)) < scope.nowMs;
  const when = (ms: number) => formatDateTime(ms, locale, timeZone);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t("moveConfirmTitle")} />
      <section className="rounded-box bg-base-100 p-5 shadow-xs sm:p-6">
        <FactList
          facts={[
            { icon: "clock", label: t("moveFrom"), value: when(Date.parse(appointment.start)) },
            { icon: "calendarCheck", label: t("moveTo"), value: when(toMs(start)) },
          ]}
        />
        {isFinal ? (
          <Alert tone="warning" className="mt-6">
            {t("moveIsFinal")}
          </Alert>
        ) : null}
        <ActionForm action={rescheduleAppointmentAction.bind(null, slug)} className="mt-6">
          <input type="hidden" name="appointmentId" value={appointment.id} />
          <input type="hidden" name="expectedVersion" value={appointment.version} />
          <input type="hidden" name="start" value={toIso(start, timeZone)} />
          <SlotAlternatives
            name="alternative"
            label={booking("alternatives")}
            locale={locale}
            timeZone={timeZone}
            names={{}}
          />
          <div className="flex flex-col gap-2 sm:flex-row">
            <SubmitButton size="lg">{t("moveConfirm")}</SubmitButton>
            <ButtonLink href={otherHref} variant="quiet" size="lg">
              {t("moveOther")}
            </ButtonLink>
          </div>
        </ActionForm>
      </section>
    </div>
  );
}
