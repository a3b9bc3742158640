import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FilterLinks } from "@/components/booking/filter-links";
import { LiveRefresh } from "@/components/live/live-refresh";
import { ButtonLink } from "@/components/ui/button-link";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { KeepFresh } from "@/components/ui/keep-fresh";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { professionalName } from "@/lib/core/professional-name";
import type { SearchParams } from "@/lib/core/search-params";
import { mayActOnProfessional } from "@/lib/core/tenancy/permissions";
import { formatLongDate, formatShortDate, formatTime } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { livePropsOf } from "@/lib/live/live-props";
import { type AttendedPerson, loadAttending } from "@/lib/queue/load-attending";
import { stepAction } from "../../agenda/actions";
import * as actions from "../actions";
import { DeskTabs } from "../desk-tabs";
import { timeText } from "../desk-text";
import { AttendBoard } from "./attend-board";
import { PersonWays } from "./person-ways";
import { attendAddress, attendHref } from "./query";

type Props = {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("doctor");
  return { title: t("title") };
}

/** The day of whoever attends: the one before them large, and who comes after. */
export default async function AttendPage({ params, searchParams }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "queue:read");
  const address = attendAddress(await searchParams);
  const [{ professionals, professional, people, next }, t, d, locale] = await Promise.all([
    loadAttending(scope, { professionalId: address.professional, personKey: address.person }),
    getTranslations("doctor"),
    getTranslations("delays"),
    regionOf(scope),
  ]);
  const { timeZone } = scope.tenant;
  return (
    <ClientMessages rooms={["doctor", "desk", "agenda", "panel", "series", "visits"]}>
      <LiveRefresh {...livePropsOf(scope)} rooms={["queue", "agenda", "clients"]} />
      <KeepFresh seconds={60} />
      <DeskTabs scope={scope} current="attend" />
      <PageHeader
        title={professional ? professionalName(professional) : t("title")}
        description={
          <span className="inline-block first-letter:uppercase">
            {formatLongDate(scope.nowMs, locale, timeZone)}
          </span>
        }
        actions={
          professional && mayActOnProfessional(scope.actor, professional.id) ? (
            <ButtonLink
              variant="quiet"
              icon="clock"
              href={`/dashboard/${slug}/desk/late?professional=${professional.id}`}
            >
              {d("title")}
            </ButtonLink>
          ) : null
        }
      />
      {professionals.length > 1 ? (
        <div className="mb-6">
          <FilterLinks
            label={t("whose")}
            choices={professionals.map((each) => ({
              label: professionalName(each),
              href: attendHref(slug, { professional: each.id }),
              isCurrent: each.id === professional?.id,
            }))}
          />
        </div>
      ) : null}
      {professional && people.length > 0 ? (
        <AttendBoard
          {...{ slug, people, next, locale, professionalId: professional.id }}
          said={saidOf(next)}
          actions={{
            step: stepAction.bind(null, slug),
            callNext: actions.callNextAction.bind(null, slug),
            call: actions.callPersonAction.bind(null, slug),
            start: actions.startTurnAction.bind(null, slug),
            skip: actions.skipPersonAction.bind(null, slug),
            leave: actions.leaveQueueAction.bind(null, slug),
            back: actions.putBackAction.bind(null, slug),
          }}
        >
          {next ? (
            <PersonWays
              {...{ scope, locale, attended: next }}
              nextHref={
                address.person === next.person.key
                  ? attendHref(slug, { professional: professional.id })
                  : undefined
              }
            />
          ) : null}
        </AttendBoard>
      ) : (
        <EmptyState
          icon={professional ? "checkCircle" : "lock"}
          title={t(professional ? "emptyTitle" : "nobodyTitle")}
        >
          {t(professional ? "emptyBody" : "nobodyBody")}
        </EmptyState>
      )}
    </ClientMessages>
  );

  function saidOf(attended: AttendedPerson | undefined) {
    const { person, lastVisit } = attended ?? {};
    const isHere = person?.state === "waiting" || person?.state === "called";
    const waited = isHere ? person.waitedMinutes : null;
    return {
      time: person?.start ? timeText(person.start, locale) : null,
      waitsSince:
        waited === null ? null : formatTime(scope.nowMs - waited * 60_000, locale, timeZone),
      lastVisit: lastVisit ? formatShortDate(Date.parse(lastVisit), locale, timeZone) : null,
    };
  }
}
