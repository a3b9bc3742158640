import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import type { AgendaQuery } from "@/components/agenda/agenda-query";
import { AnswerMark } from "@/components/agenda/answer-mark";
import { CopyLink } from "@/components/agenda/copy-link";
import type { MoveProps } from "@/components/agenda/move-props";
import { NotesForm } from "@/components/agenda/notes-form";
import { SidePanel } from "@/components/agenda/side-panel";
import { StatusBadge } from "@/components/agenda/status-badge";
import { StatusSteps, type Step } from "@/components/agenda/status-steps";
import { EmptyState } from "@/components/ui/empty-state";
import { Spinner } from "@/components/ui/spinner";
import type { TenantScope } from "@/db/scope";
import { loadAppointment } from "@/lib/appointments/reads";
import type { AppointmentDetail } from "@/lib/appointments/views";
import type { CatalogueService } from "@/lib/catalogue/load-catalogue";
import { clientAnswer } from "@/lib/core/appointments/client-answer";
import { professionalName } from "@/lib/core/professional-name";
import { can } from "@/lib/core/tenancy/permissions";
import { loadAppointmentLedger } from "@/lib/deliveries/load-ledger";
import { formatDateTime, formatLongDate, formatTimeRange } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { loadSeriesPlace } from "@/lib/series/load-series-place";
import { loadVisit } from "@/lib/visits/load-visit";
import { LedgerList } from "../messages/ledger-list";
import { acceptAction, linkAction, notesAction, stepAction } from "./actions";
import { answeredAt } from "./answered-at";
import { AppointmentChanges } from "./appointment-changes";
import { AppointmentFacts } from "./appointment-facts";
import { AppointmentHistory } from "./appointment-history";
import { BookNext } from "./book-next";
import { ClientContact } from "./client-contact";
import { ClientStory } from "./client-story";
import { IntakeGiven } from "./intake-given";
import { OnlyShown } from "./only-shown";
import { OpenIntake } from "./open-intake";
import { OverbookedBadge } from "./overbooked";
import { SeriesPlaceNote } from "./series-place-note";
import { TeamNotice } from "./team-notice";
import { VisitParts } from "./visit-parts";

type Named = { readonly id: string; readonly title: string | null; readonly name: string };

type Props = {
  readonly scope: TenantScope;
  readonly id: string;
  readonly query: AgendaQuery;
  readonly closedSearch: string;
  /** Where a drag would take it with others of its series. */
  readonly asked: MoveProps["asked"];
  readonly services: readonly CatalogueService[];
  readonly professionals: readonly Named[];
};

/** Everything of one appointment, and what may be done with it now. */
export async function AppointmentPanel({
  scope,
  id,
  query,
  closedSearch,
  asked,
  ...catalogue
}: Props) {
  const mayReadMessages = can(scope.actor, "notification:read");
  const [appointment, messages, place, visit, t, tv, tl, locale] = await Promise.all([
    loadAppointment(scope, id),
    mayReadMessages ? loadAppointmentLedger(scope, id) : [],
    loadSeriesPlace(scope, id),
    loadVisit(scope, id),
    getTranslations("agenda"),
    getTranslations("agendaView"),
    getTranslations("ledger"),
    regionOf(scope),
  ]);
  if (!appointment) {
    return (
      <SidePanel title={t("appointment")} closedSearch={closedSearch}>
        <EmptyState title={t("appointmentGone")}>{t("appointmentGoneHint")}</EmptyState>
      </SidePanel>
    );
  }

  const { slug, timeZone } = scope.tenant;
  const start = Date.parse(appointment.start);
  const { cancellation, client, options } = appointment;
  const answer = clientAnswer(appointment);
  const mayAct = options.act;
  const moment = (iso: string) => formatDateTime(Date.parse(iso), locale, timeZone);
  const now = t("nowAt", {
    when: moment(appointment.start),
    professional: professionalName(appointment.professional),
  });

  return (
    <SidePanel title={client.name} closedSearch={closedSearch} key={id}>
      <div className="flex flex-col gap-1">
        <div className="flex flex-wrap items-center gap-2">
          <StatusBadge status={appointment.status} text={t(`status.${appointment.status}`)} />
          {answer ? (
            <AnswerMark
              said={answer.said}
              text={tv(`answered.${answer.said}`, { when: answeredAt(answer, locale, timeZone) })}
            />
          ) : null}
          {appointment.overbooked ? <OverbookedBadge /> : null}
        </div>
        <p className="mt-1 text-lg font-semibold first-letter:uppercase">
          {formatLongDate(start, locale, timeZone)}
        </p>
        <p className="text-lg tabular-nums">
          {formatTimeRange(start, Date.parse(appointment.end), locale, timeZone)}
        </p>
        {place ? <SeriesPlaceNote place={place} /> : null}
      </div>
      <ClientContact client={client} scope={scope} />
      {visit.length > 0 ? (
        <VisitParts parts={visit} shownId={id} query={query} locale={locale} timeZone={timeZone} />
      ) : null}
      {mayAct && can(scope.actor, "appointment:attend") ? (
        <StatusSteps
          appointmentId={id}
          status={appointment.status}
          steps={stepsOf(appointment)}
          acceptAction={acceptAction.bind(null, slug)}
          stepAction={stepAction.bind(null, slug)}
        />
      ) : null}
      {mayAct ? (
        <AppointmentChanges
          scope={scope}
          appointment={appointment}
          query={query}
          asked={asked}
          now={now}
          when={moment(appointment.start)}
          professionals={giversOf(appointment, asked, catalogue)}
          series={place && place.open.all > 1 ? place.open : undefined}
          visitParts={visit.filter(({ isCancellable }) => isCancellable).length}
          locale={locale}
        />
      ) : null}
      {mayAct ? <TeamNotice appointment={appointment} /> : <OnlyShown {...appointment} />}
      {mayAct && can(scope.actor, "appointment:book") ? (
        <BookNext
          appointment={appointment}
          followUpDays={followUpDaysOf(appointment, catalogue)}
          query={query}
          nowMs={scope.nowMs}
          locale={locale}
        />
      ) : null}
      <AppointmentFacts appointment={appointment} locale={locale} momentOf={moment} />
      <Suspense fallback={null}>
        <IntakeGiven scope={scope} appointmentId={id} momentOf={moment} />
        {mayAct && !appointment.cancellation ? (
          <OpenIntake scope={scope} appointment={appointment} />
        ) : null}
      </Suspense>
      {mayAct ? (
        <NotesForm
          appointmentId={id}
          notes={appointment.notes ?? ""}
          action={notesAction.bind(null, slug)}
        />
      ) : null}
      <Suspense fallback={<Spinner />}>
        <ClientStory
          scope={scope}
          clientId={client.id}
          shownId={id}
          query={query}
          locale={locale}
        />
      </Suspense>
      {mayAct && can(scope.actor, "invitation:create") ? (
        <CopyLink
          appointmentId={id}
          isCancelled={cancellation !== null}
          client={client}
          action={linkAction.bind(null, slug)}
        />
      ) : null}
      {mayReadMessages ? (
        <section>
          <h3 className="mb-3 font-semibold">{tl("title")}</h3>
          <LedgerList scope={scope} entries={messages} locale={locale} />
        </section>
      ) : null}
      <AppointmentHistory
        history={appointment.history}
        isReachable={client.email !== null}
        locale={locale}
        timeZone={timeZone}
      />
    </SidePanel>
  );
}

/** The likeliest first; a pending one is accepted before anything else. */
function stepsOf({ options }: AppointmentDetail): readonly Step[] {
  const steps = options.steps.filter((step) => step !== "undo");
  return [...(options.accept ? (["accept"] as const) : []), ...steps];
}

function followUpDaysOf({ service }: AppointmentDetail, { services }: Pick<Props, "services">) {
  return services.find((each) => each.id === service.id)?.followUpDays ?? null;
}

/** Also who does not give the service, where it is with them or was dragged to them: then that is said. */
function giversOf(
  { service, professional }: AppointmentDetail,
  asked: Props["asked"],
  { services, professionals }: Pick<Props, "services" | "professionals">,
) {
  const ids = services.find((each) => each.id === service.id)?.professionalIds ?? [];
  return professionals
    .filter(({ id }) => [...ids, professional.id, asked?.professionalId].includes(id))
    .map((each) => ({ id: each.id, name: professionalName(each) }));
}
