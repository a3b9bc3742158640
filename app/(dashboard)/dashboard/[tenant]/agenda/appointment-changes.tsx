import { getTranslations } from "next-intl/server";
import { AgendaLink } from "@/components/agenda/agenda-link";
import { type AgendaQuery, agendaSearch } from "@/components/agenda/agenda-query";
import { CancelAppointment } from "@/components/agenda/cancel-appointment";
import { CancelledNote } from "@/components/agenda/cancelled-note";
import { CopyAppointment } from "@/components/agenda/copy-appointment";
import { MoveAppointment } from "@/components/agenda/move-appointment";
import type { MoveProps } from "@/components/agenda/move-props";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { TenantScope } from "@/db/scope";
import { usualNotice } from "@/lib/appointments/notice";
import type { AppointmentDetail } from "@/lib/appointments/views";
import { can } from "@/lib/core/tenancy/permissions";
import { cancelAction, freeTimesAction, moveAction, undoCancelAction } from "./actions";
import { cancelReasons } from "./cancel-reasons";
import { cancelSeriesAction, moveSeriesAction, previewSeriesMoveAction } from "./series-actions";
import { cancelVisitAction } from "./visit-actions";

type Props = Pick<MoveProps, "asked" | "now" | "professionals" | "series" | "locale"> & {
  readonly scope: TenantScope;
  readonly appointment: AppointmentDetail;
  readonly query: AgendaQuery;
  /** When it is, in words. */
  readonly when: string;
  /** How many parts of its visit can be cancelled. */
  readonly visitParts: number;
};

/** What may be done with an appointment's time now: move, cancel, copy, repeat. */
export async function AppointmentChanges({
  scope,
  appointment,
  query,
  visitParts,
  ...props
}: Props) {
  const t = await getTranslations("panel");
  const { slug, timeZone } = scope.tenant;
  const { id, version, client, service, professional, options } = appointment;
  return (
    <div className="flex flex-col gap-2">
      {options.undoCancelMs > 0 ? (
        <CancelledNote
          appointmentId={id}
          version={version}
          leftMs={options.undoCancelMs}
          undo={undoCancelAction.bind(null, slug)}
          query={query}
          professionals={props.professionals}
          locale={props.locale}
          timeZone={timeZone}
        />
      ) : null}
      <div className="grid gap-2 empty:hidden sm:grid-cols-2">
        {options.move ? (
          <MoveAppointment
            {...props}
            appointment={{
              ...{ id, version, serviceId: service.id, professionalId: professional.id },
              date: appointment.start.slice(0, 10),
              time: appointment.start.slice(11, 16),
              overbooked: appointment.overbooked,
            }}
            tells={{ email: client.email, isUsual: usualNotice(scope.tenant, "moved") }}
            timeZone={timeZone}
            findFreeTimes={freeTimesAction.bind(null, slug)}
            previewSeries={previewSeriesMoveAction.bind(null, slug)}
            actions={{
              one: moveAction.bind(null, slug),
              series: moveSeriesAction.bind(null, slug),
            }}
          />
        ) : null}
        {options.cancel ? (
          <CancelAppointment
            appointmentId={id}
            version={version}
            client={client}
            reasons={await cancelReasons(scope)}
            tellsUsually={usualNotice(scope.tenant, "cancelled")}
            service={service.name}
            when={props.when}
            now={props.now}
            series={props.series}
            visitParts={visitParts > 1 ? visitParts : undefined}
            actions={{
              one: cancelAction.bind(null, slug),
              series: cancelSeriesAction.bind(null, slug),
              visit: cancelVisitAction.bind(null, slug),
            }}
          />
        ) : null}
      </div>
      {can(scope.actor, "appointment:book") ? (
        <div className="grid grid-cols-2 gap-2">
          <CopyAppointment
            tenantSlug={slug}
            copied={{ id, client: client.name, service: service.name }}
            closedSearch={agendaSearch(query)}
          />
          <AgendaLink
            opens
            search={agendaSearch(query, { new: "1", like: id, repeat: "1" })}
            className={buttonClass({ block: true })}
          >
            <Icon name="calendarPlus" />
            {t("repeat")}
          </AgendaLink>
        </div>
      ) : null}
    </div>
  );
}
