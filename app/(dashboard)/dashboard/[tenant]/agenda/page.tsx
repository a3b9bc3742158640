import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import {
  type AgendaQuery,
  agendaSearch,
  parseAgendaQuery,
  shownDates,
} from "@/components/agenda/agenda-query";
import { AgendaScreen } from "@/components/agenda/agenda-screen";
import { PlaceNamesProvider } from "@/components/agenda/place-names";
import { LiveRefresh } from "@/components/live/live-refresh";
import { ClientMessages } from "@/components/ui/client-messages";
import { loadAgenda } from "@/lib/appointments/load-agenda";
import { memberPage } from "@/lib/auth/pages";
import { type Catalogue, loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { professionalName } from "@/lib/core/professional-name";
import type { SearchParams } from "@/lib/core/search-params";
import { can } from "@/lib/core/tenancy/permissions";
import { toMinute } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { localDateOf } from "@/lib/core/time/zone";
import { regionOf } from "@/lib/i18n/region-of";
import { livePropsOf } from "@/lib/live/live-props";
import { moveAction, withholdAction } from "./actions";
import { agendaAbsences } from "./agenda-absences";
import { agendaAppointments } from "./agenda-appointments";
import { agendaDays } from "./agenda-days";
import { agendaHolds } from "./agenda-holds";
import { AgendaPanel } from "./agenda-panel";
import { agendaPeople } from "./agenda-people";
import { agendaShades, dayBounds } from "./agenda-shades";

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
  const [t, to, locale, catalogue, search, head] = await Promise.all([
    getTranslations("agenda"),
    getTranslations("overbook"),
    regionOf(scope),
    loadCatalogue(scope),
    searchParams,
    headers(),
  ]);
  const today = localDateOf(toMinute(scope.nowMs), timeZone);
  const query = parseAgendaQuery(search, today);
  const dates = shownDates(query.view, query.date);
  const agenda = await loadAgenda(scope, {
    ...dates,
    professionalIds: professionalsShown(query, catalogue),
  });
  const people = agenda.professionals.length > 1 ? agendaPeople(agenda, catalogue) : [];
  const language = locale.startsWith("en") ? "en" : "es";
  const isOwnOnly = scope.actor.kind === "member" && scope.actor.role === "professional";

  return (
    <ClientMessages rooms={["agenda", "panel", "overbook", "series", "visits"]}>
      <LiveRefresh {...livePropsOf(scope)} rooms={["agenda", "hours", "clients", "catalogue"]} />
      <PlaceNamesProvider names={placeNames(catalogue, t("mainSite"))}>
        <AgendaScreen
          query={query}
          today={today}
          timeZone={timeZone}
          locale={locale}
          looksLikePhone={looksLikePhone(head)}
          appointments={agendaAppointments(agenda.appointments, {
            statuses: query.statuses,
            people,
            locale,
            timeZone,
            statusText: (status) => t(`status.${status}`),
            overbookedText: to("tag"),
          })}
          shades={agendaShades(agenda, dates, query.showsFree, {
            timeOff: t("shades.timeOff"),
            held: (names) => (names ? t("shades.heldOf", { names }) : t("shades.held")),
            opening: t("shades.opening"),
            free: t("shades.free"),
            timeOffOf: (names) => t("shades.timeOffOf", { names }),
            openingOf: (names) => t("shades.openingOf", { names }),
            holiday: (name) => t("shades.holiday", { name: name[language] }),
            special: (names) => (names ? t("shades.specialOf", { names }) : t("shades.special")),
          })}
          bounds={dayBounds(agenda)}
          now={toIso(toMinute(scope.nowMs), timeZone)}
          people={people}
          absences={[
            ...agendaDays(agenda, locale, language).map((each) => ({
              id: each.id,
              text:
                each.kind === "holiday"
                  ? t("holiday", { name: each.name, day: each.day })
                  : [
                      t(each.hours ? "specialDay" : "specialClosed", {
                        names: each.names ?? t("everyone"),
                        hours: each.hours ?? "",
                        day: each.day,
                      }),
                      each.note,
                    ]
                      .filter(Boolean)
                      .join(" · "),
            })),
            ...agendaAbsences(agenda, locale).map(({ id, names, days }) => ({
              id,
              text: t("absence", { names: names ?? t("everyone"), days }),
            })),
            ...agendaHolds(agenda, locale).map(({ id, when, name }) => ({
              id,
              text: t("heldTime", { when, name }),
            })),
          ]}
          choices={{
            professionals: isOwnOnly
              ? []
              : professionalsOf(catalogue, query.specialty).map((each) => ({
                  id: each.id,
                  name: professionalName(each),
                })),
            specialties: isOwnOnly ? [] : specialtiesOf(catalogue),
          }}
          mayBook={can(scope.actor, "appointment:book")}
          moveActions={{
            move: moveAction.bind(null, slug),
            withhold: withholdAction.bind(null, slug),
          }}
        >
          <AgendaPanel
            scope={scope}
            search={search}
            query={query}
            catalogue={catalogue}
            closedSearch={agendaSearch(query)}
          />
        </AgendaScreen>
      </PlaceNamesProvider>
    </ClientMessages>
  );
}

function placeNames({ sites }: Catalogue, main: string): Record<string, string> {
  if (sites.length === 0) return {};
  return { main, ...Object.fromEntries(sites.map(({ id, name }) => [id, name])) };
}

function professionalsOf({ professionals }: Catalogue, specialty: string | null) {
  return professionals.filter((each) => !specialty || each.specialty === specialty);
}

function specialtiesOf({ professionals }: Catalogue): string[] {
  return [...new Set(professionals.flatMap(({ specialty }) => specialty ?? []))];
}

/** The chosen ones of the chosen specialty; none chosen means all of it. */
function professionalsShown(query: AgendaQuery, catalogue: Catalogue): readonly string[] {
  const possible = professionalsOf(catalogue, query.specialty).map(({ id }) => id);
  const chosen = possible.filter((id) => query.professionalIds.includes(id));
  if (chosen.length > 0) return chosen;
  return query.specialty ? possible : [];
}

function looksLikePhone(head: Headers): boolean {
  return head.get("sec-ch-ua-mobile") === "?1" || /Mobi/.test(head.get("user-agent") ?? "");
}
