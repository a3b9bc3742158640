import { useTranslations } from "next-intl";
import type { AppointmentDetail } from "@/lib/appointments/views";
import { professionalName } from "@/lib/core/professional-name";
import { formatMoney } from "@/lib/format/money";
import { Fact, Facts } from "./facts";
import { OverbookedFact } from "./overbooked";

type Props = {
  readonly appointment: AppointmentDetail;
  readonly locale: string;
  readonly momentOf: (iso: string) => string;
};

/** What, with whom, for how much and why. */
export function AppointmentFacts({ appointment, locale, momentOf }: Props) {
  const [t, tp] = [useTranslations("agenda"), useTranslations("panel")];
  const { cancellation, history } = appointment;
  return (
    <Facts>
      <Fact name={t("service")}>{appointment.service.name}</Fact>
      <Fact name={t("professional")}>{professionalName(appointment.professional)}</Fact>
      {appointment.place.id === null ? null : (
        <Fact name={t("place")}>{appointment.place.name}</Fact>
      )}
      {appointment.priority ? <Fact name={t("priority")}>{appointment.priority}</Fact> : null}
      {appointment.room ? <Fact name={t("room")}>{appointment.room}</Fact> : null}
      {appointment.priceMinor === null ? null : (
        <Fact name={t("price")}>
          {formatMoney({ minor: appointment.priceMinor, currency: appointment.currency }, locale)}
        </Fact>
      )}
      {appointment.overbooked ? <OverbookedFact history={history} momentOf={momentOf} /> : null}
      {appointment.callerName ? <Fact name={tp("caller")}>{appointment.callerName}</Fact> : null}
      {appointment.reason ? <Fact name={t("reason")}>{appointment.reason}</Fact> : null}
      {cancellation ? (
        <Fact name={t("cancellationReason")}>{cancellation.reason ?? t("noReason")}</Fact>
      ) : null}
      <Fact name={t("bookedFrom")}>{t(`sources.${appointment.source}`)}</Fact>
      <Fact name={t("codeName")}>{appointment.code}</Fact>
    </Facts>
  );
}
