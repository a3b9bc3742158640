import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import {
  type AgendaQuery,
  type AgendaView,
  agendaSearch,
  mainSite,
  parseAgendaQuery,
  shownDates,
} from "@/components/agenda/agenda-query";
import { AgendaScreen } from "@/components/agenda/agenda-screen";
import { PlaceNamesProvider } from "@/components/agenda/place-names";
import type { UsualViews } from "@/components/agenda/use-shown-view";
import { LiveRefresh } from "@/components/live/live-refresh";
import { ClientMessages } from "@/components/ui/client-messages";
import type { TenantScope } from "@/db/scope";
import { type Agenda, loadAgenda } from "@/lib/appointments/load-agenda";
import { memberPage } from "@/lib/auth/pages";
import { catalogueWithin } from "@/lib/catalogue/catalogue-within";
import { type Catalogue, loadCatalogue } from "@/lib/catalogue/load-catalogue";
import type { SearchParams } from "@/lib/core/search-params";
import { actingReach, can, seeingReach } from "@/lib/core/tenancy/permissions";
import { toMinute } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { localDateOf } from "@/lib/core/time/zone";
import { regionOf } from "@/lib/i18n/region-of";
import { livePropsOf } from "@/lib/live/live-props";
import { loadRooms } from "@/lib/places/reads";
import { NobodyGranted } from "../nobody-granted";
import { ChecklistCard } from "../setup/checklist-card";
import { moveAction, tellAction, withholdAction } from "./actions";
import { agendaAppointments } from "./agenda-appointments";
import { filterChoices, noChoices, professionalsShown } from "./agenda-choices";
import { agendaColumns } from "./agenda-columns";
import { agendaNotes, shadeLabels } from "./agenda-notes";
import { AgendaPanel } from "./agenda-panel";
import { agendaPeople } from "./agenda-people";
import { agendaShades, dayBounds } from "./agenda-shades";
import { NobodyAttends } from "./nobody-attends";
import { findAppointmentsAction, resizeAction } from "./view-actions";

type Props = {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("agenda");
  return { title: t("title") };
}

export default async function AgendaPage({ params, searchParams }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "agenda:read");
  const { timeZone } = scope.tenant;
  const [t, locale, everything, { rooms }, search, head] = await Promise.all([
    getTranslations("agenda"),
    regionOf(scope),
    loadCatalogue(scope),
    loadRooms(scope),
    searchParams,
    headers(),
  ]);
  const today = localDateOf(toMinute(scope.nowMs), timeZone);
  const [reach, seen] = [actingReach(scope.actor), seeingReach(scope)];
  const [catalogue, own] = [catalogueWithin(everything, seen), catalogueWithin(everything, reach)];
  if (catalogue.professionals.length === 0 && seen !== "all")
    return <NobodyGranted scope={scope} title={t("title")} />;
  const isOwnOnly = seen !== "all" && isProfessional(scope);
  const hasColumns = catalogue.professionals.length > 1;
  const query = possible(parseAgendaQuery(search, today), hasColumns);
  const shownIds = professionalsShown(query, catalogue);
  const usualViews = viewsFor(shownIds.length || catalogue.professionals.length);
  const view = query.view ?? usualViews.wide;
  const dates = shownDates(view, query.date);
  const agenda = await loadAgenda(scope, {
    ...dates,
    professionalIds: shownIds,
    serviceId: query.serviceId ?? undefined,
    siteId: query.site === mainSite ? null : (query.site ?? undefined),
    resourceId: query.roomId ?? undefined,
    statuses: query.statuses,
    ...mostOf(view),
  });
  if (everything.professionals.length === 0 && agenda.appointments.length === 0)
    return <NobodyAttends scope={scope} />;
  const people = agenda.professionals.length > 1 ? agendaPeople(agenda, catalogue, reach) : [];
  const language = locale.startsWith("en") ? "en" : "es";
  const labels = shadeLabels(t, language);

  return (
    <ClientMessages rooms={["agenda", "agendaView", "panel", "overbook", "series", "visits"]}>
      <LiveRefresh
        {...livePropsOf(scope)}
        rooms={[
          "agenda",
          "hours",
          "clients",
          "catalogue",
          ...(search.appointment ? withLedger : []),
        ]}
      />
      <ChecklistCard scope={scope} />
      <PlaceNamesProvider names={placeNames(catalogue, t("mainSite"))}>
        <AgendaScreen
          query={query}
          usualViews={usualViews}
          today={today}
          timeZone={timeZone}
          locale={locale}
          looksLikePhone={looksLikePhone(head)}
          appointments={agendaAppointments(agenda.appointments, {
            statuses: query.statuses,
            locale,
            timeZone,
          })}
          counts={view === "month" ? agenda.counts : []}
          leftOut={view === "month" ? 0 : leftOut(agenda)}
          shades={
            view === "month" || query.view === "columns"
              ? []
              : agendaShades(agenda, dates, query.showsFree, labels)
          }
          columns={
            view === "columns" ? agendaColumns(agenda, people, dates, query.showsFree, labels) : []
          }
          bounds={dayBounds(agenda)}
          now={toIso(toMinute(scope.nowMs), timeZone)}
          people={people}
          absences={agendaNotes(agenda, {
            ...{ t, locale, language },
            requestsHref: `/dashboard/${slug}/agenda/requests`,
          })}
          choices={
            isOwnOnly ? noChoices : filterChoices(catalogue, rooms, query.specialty, t("mainSite"))
          }
          mayBook={can(scope.actor, "appointment:book") && own.professionals.length > 0}
          moveActions={{
            move: moveAction.bind(null, slug),
            withhold: withholdAction.bind(null, slug),
            tell: tellAction.bind(null, slug),
          }}
          resizeAction={resizeAction.bind(null, slug)}
          findAction={findAppointmentsAction.bind(null, slug)}
        >
          <AgendaPanel
            scope={scope}
            search={search}
            query={query}
            catalogue={own}
            closedSearch={agendaSearch(query)}
          />
        </AgendaScreen>
      </PlaceNamesProvider>
    </ClientMessages>
  );
}

/** Only an open appointment shows its messages: of every reminder that leaves the agenda itself says nothing. */
const withLedger = ["messages"] as const;

function isProfessional({ actor }: TenantScope): boolean {
  return actor.kind === "member" && actor.role === "professional";
}

/** Several are told apart in columns; on a phone a few of them still fit into one day. */
function viewsFor(professionals: number): UsualViews {
  if (professionals <= 1) return { wide: "week", narrow: "day" };
  return { wide: "columns", narrow: professionals <= 3 ? "day" : "columns" };
}

/** What a view holds: a month a few of each date, a list what one reads, the others more than anybody attends. */
function mostOf(view: AgendaView) {
  switch (view) {
    case "month":
      return { mostPerDate: 3, isOverview: true };
    case "week":
      return { mostPerDate: 150 };
    case "list":
      return { most: 500 };
    case "day":
    case "columns":
      return { most: 2000 };
  }
}

/** How many there are beyond those that the view holds. */
function leftOut({ counts, appointments }: Pick<Agenda, "counts" | "appointments">): number {
  return counts.reduce((sum, { count }) => sum + count, 0) - appointments.length;
}

function placeNames({ sites }: Catalogue, main: string): Record<string, string> {
  if (sites.length === 0) return {};
  return { main, ...Object.fromEntries(sites.map(({ id, name }) => [id, name])) };
}

/** Somebody else's address may ask for columns where there is one agenda only: then it is that agenda's day. */
function possible(query: AgendaQuery, hasColumns: boolean): AgendaQuery {
  return query.view === "columns" && !hasColumns ? { ...query, view: "day" } : query;
}

function looksLikePhone(head: Headers): boolean {
  return head.get("sec-ch-ua-mobile") === "?1" || /Mobi/.test(head.get("user-agent") ?? "");
}
