import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { NewAppointmentForm } from "@/components/agenda/new-appointment-form";
import { PasteAppointment } from "@/components/agenda/paste-appointment";
import type { FoundClient } from "@/components/agenda/use-client-search";
import { EmptyState } from "@/components/ui/empty-state";
import type { TenantScope } from "@/db/scope";
import { usualNotice } from "@/lib/appointments/notice";
import type { CatalogueProfessional, CatalogueService } from "@/lib/catalogue/load-catalogue";
import { loadLengths } from "@/lib/catalogue/load-lengths";
import { professionalName } from "@/lib/core/professional-name";
import type { LocalDate } from "@/lib/core/time/civil";
import { regionOf } from "@/lib/i18n/region-of";
import { declarableRules } from "@/lib/priority/declarable-rules";
import {
  bookAction,
  findAlikeAction,
  firstFreeAction,
  freeTimesAction,
  searchClientsAction,
} from "./actions";
import { drawnMinutes, type PickedTime } from "./picked-time";
import { bookSeriesAction, previewSeriesAction } from "./series-actions";
import { bookVisitAction, firstVisitAction, visitTimesAction } from "./visit-actions";

type Props = {
  readonly scope: TenantScope;
  readonly services: readonly CatalogueService[];
  readonly professionals: readonly CatalogueProfessional[];
  /** Where the agenda was touched. */
  readonly picked: PickedTime | undefined;
  readonly date: LocalDate;
  readonly professionalId: string | null;
  readonly serviceId: string | undefined;
  readonly client: FoundClient | undefined;
  readonly reason?: string | null | undefined;
  /** Opened to repeat an appointment. */
  readonly repeats?: boolean;
  /** The address of this panel, without what is pasted into it. */
  readonly here: string;
  readonly closedSearch: string;
};

/** The form that books for a caller, beside the agenda. */
export async function BookingForm({ scope, picked, closedSearch, ...props }: Props) {
  const [t, locale, declarable, lengths] = await Promise.all([
    getTranslations("agenda"),
    regionOf(scope),
    declarableRules(scope),
    loadLengths(scope),
  ]);
  const { slug, timeZone } = scope.tenant;
  const { services, professionals } = props;
  return (
    <>
      {props.client ? null : <PasteAppointment tenantSlug={slug} search={props.here} />}
      {services.length === 0 ? (
        <EmptyState title={t("nothingToBook")}>{t("nothingToBookHint")}</EmptyState>
      ) : (
        <NewAppointmentForm
          services={services.map(({ id, name, durationMinutes }) => ({
            ...{ id, name, durationMinutes },
            ...lengths[id],
          }))}
          professionals={professionals.map((each) => ({
            id: each.id,
            name: professionalName(each),
            serviceIds: services
              .filter(({ professionalIds }) => professionalIds.includes(each.id))
              .map(({ id }) => id),
          }))}
          declarable={declarable}
          start={{
            date: picked?.date ?? props.date,
            time: picked?.time ?? "",
            drawnMinutes: picked && drawnMinutes(picked),
            professionalId: props.professionalId,
            serviceId: services.find(({ id }) => id === props.serviceId)?.id,
            client: props.client,
            reason: props.reason,
            repeats: props.repeats ?? false,
          }}
          formId={randomUUID()}
          closedSearch={closedSearch}
          locale={locale}
          timeZone={timeZone}
          findFreeTimes={freeTimesAction.bind(null, slug)}
          findFirstFree={firstFreeAction.bind(null, slug)}
          findVisitTimes={visitTimesAction.bind(null, slug)}
          findFirstVisit={firstVisitAction.bind(null, slug)}
          previewSeries={previewSeriesAction.bind(null, slug)}
          tellsUsually={usualNotice(scope.tenant, "booked")}
          findAlike={findAlikeAction.bind(null, slug)}
          searchClients={searchClientsAction.bind(null, slug)}
          actions={{
            one: bookAction.bind(null, slug),
            series: bookSeriesAction.bind(null, slug),
            visit: bookVisitAction.bind(null, slug),
          }}
        />
      )}
    </>
  );
}
