import { getTranslations } from "next-intl/server";
import { momentFact } from "@/components/appointments/moment-fact";
import { placeFact } from "@/components/appointments/place-fact";
import { IntakeFields } from "@/components/intake/intake-fields";
import type { AppointmentDetail } from "@/lib/appointments/views";
import type { ClientScope } from "@/lib/auth/pages";
import { professionalName } from "@/lib/core/professional-name";
import { toMs } from "@/lib/core/time/epoch";
import { loadOwnIntake } from "@/lib/intake/load-own-intake";
import { bookAgainAction } from "../../actions";
import { ForWhomField } from "../../for-whom-field";
import { ConfirmTime } from "../confirm-time";

type Props = {
  readonly scope: ClientScope;
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
  const [t, tb, tf] = await Promise.all([
    getTranslations("portal"),
    getTranslations("booking"),
    getTranslations("family"),
  ]);
  const { service, professional, place, client } = appointment;
  const intake = await loadOwnIntake(scope, { serviceId: service.id, clientId: client.id });
  // Who comes is chosen in the same form: what one of them answered is not another's.
  const hasFamily = (scope.actor.family ?? []).length > 0;
  const { timeZone } = place;
  const when = { icon: "calendarCheck", label: t("when"), note: service.name } as const;
  return (
    <ConfirmTime
      title={t("againConfirmTitle")}
      facts={[
        momentFact({ ...when, startMs: toMs(start), timeZone }, locale, tb("yourTime")),
        {
          icon: "user",
          label: t("professional"),
          value: professionalName(professional),
          note: professional.specialty,
        },
        placeFact(place, t("where")),
      ]}
      action={bookAgainAction.bind(null, scope.tenant.slug)}
      confirm={t("againConfirm")}
      {...{ start, locale, timeZone, otherHref }}
    >
      <ForWhomField
        actor={scope.actor}
        chosenId={client.id}
        label={tf("forWhom")}
        own={tf("me", { name: scope.actor.name })}
      />
      <input type="hidden" name="serviceId" value={service.id} />
      <input type="hidden" name="professionalId" value={professional.id} />
      <input type="hidden" name="siteId" value={place.id ?? "main"} />
      <input type="hidden" name="formId" value={formId} />
      <IntakeFields {...intake} known={hasFamily ? undefined : intake.known} />
    </ConfirmTime>
  );
}
