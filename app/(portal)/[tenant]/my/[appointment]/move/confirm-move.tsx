import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { momentFact } from "@/components/appointments/moment-fact";
import { Alert } from "@/components/ui/alert";
import type { AppointmentDetail } from "@/lib/appointments/views";
import type { ClientScope } from "@/lib/auth/pages";
import { lastChangeMinute } from "@/lib/core/appointments/change-policy";
import { forWhom } from "@/lib/core/portal/for-whom";
import { toMs } from "@/lib/core/time/epoch";
import { rescheduleAppointmentAction } from "../../actions";
import { ConfirmTime } from "../confirm-time";

type Props = {
  readonly scope: ClientScope;
  readonly appointment: AppointmentDetail;
  /** Epoch minutes. */
  readonly start: number;
  readonly locale: string;
  readonly otherHref: string;
  /** What becomes of the rest of its visit. */
  readonly visit: ReactNode;
};

export async function ConfirmMove(props: Props) {
  const { scope, appointment, start, locale, otherHref, visit } = props;
  const [t, tb] = await Promise.all([getTranslations("portal"), getTranslations("booking")]);
  const { timeZone } = appointment.place;
  const who = forWhom(scope.actor, appointment.client);
  const isFinal =
    toMs(lastChangeMinute({ startMinute: start }, "move", scope.tenant)) < scope.nowMs;
  const from = { startMs: Date.parse(appointment.start), timeZone };
  const to = { startMs: toMs(start), timeZone };
  return (
    <ConfirmTime
      title={t("moveConfirmTitle")}
      facts={[
        who === null ? null : { icon: "user", label: t("forWhom"), value: who },
        momentFact({ icon: "clock", label: t("moveFrom"), ...from }, locale, tb("yourTime")),
        momentFact({ icon: "calendarCheck", label: t("moveTo"), ...to }, locale, tb("yourTime")),
      ]}
      action={rescheduleAppointmentAction.bind(null, scope.tenant.slug)}
      confirm={t("moveConfirm")}
      warning={
        <div className="mt-6 flex flex-col gap-3 empty:hidden">
          {visit}
          {isFinal ? <Alert tone="warning">{t("moveIsFinal")}</Alert> : null}
        </div>
      }
      {...{ start, locale, timeZone, otherHref }}
    >
      <input type="hidden" name="appointmentId" value={appointment.id} />
      <input type="hidden" name="expectedVersion" value={appointment.version} />
    </ConfirmTime>
  );
}
