import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { NewAppointmentForm } from "@/components/agenda/new-appointment-form";
import { SidePanel } from "@/components/agenda/side-panel";
import type { FoundClient } from "@/components/agenda/use-client-search";
import { EmptyState } from "@/components/ui/empty-state";
import type { TenantScope } from "@/db/scope";
import type { CatalogueProfessional, CatalogueService } from "@/lib/catalogue/load-catalogue";
import { professionalName } from "@/lib/core/professional-name";
import { isLocalDate, type LocalDate } from "@/lib/core/time/civil";
import { regionOf } from "@/lib/i18n/region-of";
import { declarableRules } from "@/lib/priority/declarable-rules";
import { bookAction, firstFreeAction, freeTimesAction, searchClientsAction } from "./actions";
import { bookSeriesAction, previewSeriesAction } from "./series-actions";
import { bookVisitAction, firstVisitAction, visitTimesAction } from "./visit-actions";

type Props = {
  readonly scope: TenantScope;
  readonly services: readonly CatalogueService[];
  readonly professionals: readonly CatalogueProfessional[];
  /** Where the agenda was clicked: `YYYY-MM-DD`, or with `THH:MM…` after it. */
  readonly at: string | undefined;
  readonly date: LocalDate;
  readonly professionalId: string | null;
  readonly serviceId: string | undefined;
  readonly client: FoundClient | undefined;
  readonly closedSearch: string;
};

/** The form that books for a caller, beside the agenda. */
export async function NewAppointmentPanel({ scope, at, closedSearch, ...props }: Props) {
  const [t, locale, declarable] = await Promise.all([
    getTranslations("agenda"),
    regionOf(scope),
    declarableRules(scope),
  ]);
  const { slug, timeZone } = scope.tenant;
  const { services, professionals } = props;
  const clicked = wallClockOf(at);
  return (
    <SidePanel title={t("bookTitle")} closedSearch={closedSearch}>
      {services.length === 0 ? (
        <EmptyState title={t("nothingToBook")}>{t("nothingToBookHint")}</EmptyState>
      ) : (
        <NewAppointmentForm
          services={services}
          professionals={professionals.map((each) => ({
            id: each.id,
            name: professionalName(each),
            serviceIds: services
              .filter(({ professionalIds }) => professionalIds.includes(each.id))
              .map(({ id }) => id),
          }))}
          declarable={declarable}
          start={{
            date: clicked?.date ?? props.date,
            time: clicked?.time ?? "",
            professionalId: props.professionalId,
            serviceId: services.find(({ id }) => id === props.serviceId)?.id,
            client: props.client,
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
          searchClients={searchClientsAction.bind(null, slug)}
          actions={{
            one: bookAction.bind(null, slug),
            series: bookSeriesAction.bind(null, slug),
            visit: bookVisitAction.bind(null, slug),
          }}
        />
      )}
    </SidePanel>
  );
}

function wallClockOf(at: string | undefined) {
  const [, date, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(at ?? "") ?? [];
  return date && isLocalDate(date) ? { date, time: time ?? "" } : null;
}
