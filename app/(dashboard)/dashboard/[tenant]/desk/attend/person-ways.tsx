import { getTranslations } from "next-intl/server";
import { AgendaNavigation } from "@/components/agenda/agenda-navigation";
import { CancelAppointment } from "@/components/agenda/cancel-appointment";
import { ButtonLink } from "@/components/ui/button-link";
import type { TenantScope } from "@/db/scope";
import { usualNotice } from "@/lib/appointments/notice";
import { can } from "@/lib/core/tenancy/permissions";
import { formatDateTime } from "@/lib/format/date-time";
import type { AttendedPerson } from "@/lib/queue/load-attending";
import { cancelAction } from "../../agenda/actions";
import { cancelReasons } from "../../agenda/cancel-reasons";
import { cancelSeriesAction } from "../../agenda/series-actions";
import { cancelVisitAction } from "../../agenda/visit-actions";

type Props = {
  readonly scope: TenantScope;
  readonly attended: AttendedPerson;
  readonly locale: string;
  /** Where somebody else than who is next is looked at. */
  readonly nextHref: string | undefined;
};

/** What else there is for whoever is shown large: cancel with a reason, the whole appointment, back to who is next. */
export async function PersonWays({ scope, attended, locale, nextHref }: Props) {
  const t = await getTranslations("doctor");
  const { slug, timeZone } = scope.tenant;
  const { appointment } = attended;
  const when = appointment
    ? formatDateTime(Date.parse(appointment.start), locale, timeZone)
    : undefined;
  return (
    <>
      {appointment &&
      when &&
      appointment.options.cancel &&
      can(scope.actor, "appointment:cancel") ? (
        <AgendaNavigation>
          <CancelAppointment
            appointmentId={appointment.id}
            version={appointment.version}
            client={appointment.client}
            reasons={await cancelReasons(scope)}
            tellsUsually={usualNotice(scope.tenant, "cancelled")}
            service={appointment.service.name}
            {...{ when, now: when }}
            actions={{
              one: cancelAction.bind(null, slug),
              series: cancelSeriesAction.bind(null, slug),
              visit: cancelVisitAction.bind(null, slug),
            }}
          />
        </AgendaNavigation>
      ) : null}
      {appointment ? (
        <ButtonLink
          variant="quiet"
          icon="calendar"
          href={`/dashboard/${slug}/agenda?appointment=${appointment.id}`}
          prefetch={false}
        >
          {t("open")}
        </ButtonLink>
      ) : null}
      {nextHref ? (
        <ButtonLink variant="quiet" icon="arrowLeft" href={nextHref} prefetch={false}>
          {t("toNext")}
        </ButtonLink>
      ) : null}
    </>
  );
}
