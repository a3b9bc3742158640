import { useTranslations } from "next-intl";
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
  const t = useTranslations("portal");
  const { move, cancel, moveUntil, cancelUntil } = options;
  const until = (iso: string) => ({ when: formatDateTime(Date.parse(iso), locale, timeZone) });
  const whom = { name, phone: phone ?? "none" };
  return (
    <p className="text-sm text-muted">
      {move && cancel && moveUntil === cancelUntil
        ? t("changeUntil", until(moveUntil))
        : [
            move ? t("moveUntil", until(moveUntil)) : t("moveClosed", whom),
            cancel ? t("cancelUntil", until(cancelUntil)) : t("cancelClosed", whom),
          ].join(" ")}
    </p>
  );
}
