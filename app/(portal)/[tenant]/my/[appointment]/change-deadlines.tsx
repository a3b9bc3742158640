import { useTranslations } from "next-intl";
import { VisitorTime } from "@/components/booking/visitor-time";
import type { AppointmentOptions } from "@/lib/appointments/views";
import { formatDateTime } from "@/lib/format/date-time";

type Props = {
  readonly options: AppointmentOptions;
  /** Of the practice, as people write it. */
  readonly name: string;
  readonly phone: string | null;
  readonly locale: string;
  readonly timeZone: string;
};

/** Until when an appointment can be moved and cancelled here, and whom to call for what cannot be any more. */
export function ChangeDeadlines({ options, name, phone, locale, timeZone }: Props) {
  const [t, tb] = [useTranslations("portal"), useTranslations("booking")];
  const { move, cancel, moveUntil, cancelUntil } = options;
  const until = (iso: string) => ({ when: formatDateTime(Date.parse(iso), locale, timeZone) });
  const whom = { name, phone: phone ?? "none" };
  const own = (iso: string) => (
    <VisitorTime
      startMs={Date.parse(iso)}
      {...{ locale, timeZone }}
      label={tb("yourTime")}
      className="block font-medium text-base-content"
    />
  );
  if (move && cancel && moveUntil === cancelUntil) {
    return (
      <p className="text-sm text-muted">
        {t("changeUntil", until(moveUntil))}
        {own(moveUntil)}
      </p>
    );
  }
  return (
    <p className="text-sm text-muted">
      {move ? t("moveUntil", until(moveUntil)) : t("moveClosed", whom)}
      {move ? own(moveUntil) : null}{" "}
      {cancel ? t("cancelUntil", until(cancelUntil)) : t("cancelClosed", whom)}
      {cancel ? own(cancelUntil) : null}
    </p>
  );
}
