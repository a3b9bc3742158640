import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FilterLinks } from "@/components/booking/filter-links";
import { LiveRefresh } from "@/components/live/live-refresh";
import { ButtonLink } from "@/components/ui/button-link";
import { ClientMessages } from "@/components/ui/client-messages";
import { KeepFresh } from "@/components/ui/keep-fresh";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { catalogueWithin } from "@/lib/catalogue/catalogue-within";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { professionalName } from "@/lib/core/professional-name";
import type { SearchParams } from "@/lib/core/search-params";
import { actingReach, can, mayActOnAll } from "@/lib/core/tenancy/permissions";
import { formatLongDate, formatTime } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { livePropsOf } from "@/lib/live/live-props";
import { declarableRules } from "@/lib/priority/declarable-rules";
import { loadDesk } from "@/lib/queue/load-desk";
import { loadOpenCount } from "@/lib/waitlist/load-open-count";
import { searchClientsAction, stepAction } from "../agenda/actions";
import { NobodyGranted } from "../nobody-granted";
import * as actions from "./actions";
import { DeskBoard } from "./desk-board";
import { DeskTabs } from "./desk-tabs";
import { deskHref, deskQuery } from "./query";
import { WalkInButton } from "./walk-in-button";

type Props = {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk");
  return { title: t("title") };
}

/** The day as it goes: who is to come, who waits, who is in. */
export default async function DeskPage({ params, searchParams }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "queue:read");
  const query = deskQuery(await searchParams);
  const [desk, open, catalogue, declarable, t, locale] = await Promise.all([
    loadDesk(scope),
    loadOpenCount(scope),
    loadCatalogue(scope),
    declarableRules(scope),
    getTranslations("desk"),
    regionOf(scope),
  ]);
  if (desk.professionals.length === 0 && !mayActOnAll(scope.actor)) {
    return <NobodyGranted scope={scope} title={t("title")} />;
  }
  const { tenant, nowMs } = scope;
  const { services } = catalogueWithin(catalogue, actingReach(scope.actor));
  const professionals = desk.professionals.map((each) => ({
    ...each,
    fullName: professionalName(each),
  }));
  const chosen = professionals.find(({ id }) => id === query.professional);
  const inPlace = desk.people.filter(
    ({ siteId }) => query.place === null || (siteId ?? "main") === query.place,
  );
  const people = chosen
    ? inPlace.filter((each) => (each.calledToId ?? each.professionalId ?? chosen.id) === chosen.id)
    : inPlace;
  const busy = new Set(desk.people.map(({ professionalId }) => professionalId));
  const ofToday = professionals.filter(({ id, attendsToday }) => attendsToday || busy.has(id));
  const places = catalogue.sites.map(({ id, name }) => ({ id, name }));
  const showTicket = actions.showTicketAction.bind(null, slug);
  return (
    <ClientMessages rooms={["desk", "agenda"]}>
      <LiveRefresh {...livePropsOf(scope)} rooms={["queue", "agenda", "waitlist"]} />
      <KeepFresh seconds={60} />
      <DeskTabs scope={scope} current="queue" />
      <PageHeader
        title={t("title")}
        description={t("now", {
          date: formatLongDate(nowMs, locale, tenant.timeZone),
          time: formatTime(nowMs, locale, tenant.timeZone),
        })}
        actions={
          <>
            {can(scope.actor, "screen:edit") ? (
              <ButtonLink variant="quiet" icon="settings" href={`/dashboard/${slug}/desk/settings`}>
                {t("settings")}
              </ButtonLink>
            ) : null}
            <WalkInButton
              services={services.map(({ id, name }) => ({ id, name }))}
              professionals={professionals.map(({ id, fullName: name }) => ({ id, name }))}
              declarable={declarable}
              places={places}
              professionalId={chosen?.id ?? null}
              placeId={query.place}
              tenantName={tenant.name}
              locale={locale}
              search={searchClientsAction.bind(null, slug)}
              add={actions.addWalkInAction.bind(null, slug)}
              showTicket={showTicket}
            />
          </>
        }
      />
      <div className="mb-5 flex flex-col gap-3 empty:hidden">
        {open > 0 ? (
          <p>
            <ButtonLink
              variant="link"
              icon="bell"
              href={`/dashboard/${slug}/waitlist`}
              prefetch={false}
            >
              {t("deciding", { count: open })}
            </ButtonLink>
          </p>
        ) : null}
        {places.length > 0 ? (
          <FilterLinks
            label={t("places")}
            choices={[
              { id: null, name: t("everywhere") },
              { id: "main", name: t("mainPlace") },
              ...places,
            ].map(({ id, name }) => ({
              label: name,
              href: deskHref(slug, { ...query, place: id }),
              isCurrent: query.place === id,
            }))}
          />
        ) : null}
        {ofToday.length > 1 ? (
          <FilterLinks
            label={t("filter")}
            choices={[{ id: null, fullName: t("everybody") }, ...ofToday].map((each) => ({
              label: each.fullName,
              href: deskHref(slug, { ...query, professional: each.id }),
              isCurrent: (chosen?.id ?? null) === each.id,
            }))}
          />
        ) : null}
      </div>
      <DeskBoard
        people={people}
        professionals={chosen ? [chosen] : professionals}
        namesProfessionals={professionals.length > 1}
        locale={locale}
        tenantName={tenant.name}
        agendaHref={`/dashboard/${slug}/agenda`}
        actions={{
          step: stepAction.bind(null, slug),
          callNext: actions.callNextAction.bind(null, slug),
          call: actions.callPersonAction.bind(null, slug),
          start: actions.startTurnAction.bind(null, slug),
          skip: actions.skipPersonAction.bind(null, slug),
          leave: actions.leaveQueueAction.bind(null, slug),
          back: actions.putBackAction.bind(null, slug),
        }}
        showTicket={showTicket}
      />
    </ClientMessages>
  );
}
