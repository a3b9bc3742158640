import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { memberPage } from "@/lib/auth/pages";
import {
  openHoursAction,
  previewOpeningsAction,
  removeOpeningsAction,
  restoreOpeningsAction,
  setAvailabilityModeAction,
} from "./actions";
import { BatchList } from "./batch-list";
import { copyOpeningsAction, previewCopiedOpeningsAction } from "./copy-week/actions";
import { CopyWeek } from "./copy-week/copy-week";
import { HoursHeader } from "./hours-header";
import { OpenHoursForm } from "./open-hours-form";
import { openingFacts } from "./opening-facts";
import { OpeningsList } from "./openings-list";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("hours");
  return { title: t("tabs.openings") };
}

export default async function OpeningsPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "opening:create");
  const [facts, t] = await Promise.all([
    openingFacts(scope, `/dashboard/${slug}/agenda`),
    getTranslations("openings"),
  ]);
  const { openings, professionals, names, siteNames, batches, locale, timeZone } = facts;
  return (
    <>
      <HoursHeader scope={scope} current="openings" />
      <ClientMessages rooms={["openings", "specialHours", "hours"]}>
        {professionals.length === 0 ? (
          <Card>
            <EmptyState
              icon="users"
              title={t("noProfessionals")}
              action={
                <ButtonLink href={`/dashboard/${slug}/team`} icon="users">
                  {t("toTeam")}
                </ButtonLink>
              }
            >
              {t("noProfessionalsHint")}
            </EmptyState>
          </Card>
        ) : (
          <div className="flex flex-col gap-6">
            <Card
              title={t("openTitle")}
              description={t("openHint")}
              actions={
                <CopyWeek
                  today={facts.today}
                  names={names}
                  locale={locale}
                  timeZone={timeZone}
                  previewAction={previewCopiedOpeningsAction.bind(null, slug)}
                  copyAction={copyOpeningsAction.bind(null, slug)}
                  undoAction={removeOpeningsAction.bind(null, slug)}
                />
              }
            >
              <OpenHoursForm
                professionals={professionals}
                sites={facts.sites}
                services={facts.services}
                bounds={facts.bounds}
                today={facts.today}
                marks={facts.marks}
                locale={locale}
                preview={previewOpeningsAction.bind(null, slug)}
                setMode={setAvailabilityModeAction.bind(null, slug)}
                action={openHoursAction.bind(null, slug)}
                undoAction={removeOpeningsAction.bind(null, slug)}
              />
            </Card>
            <div className="grid items-start gap-6 xl:grid-cols-2">
              <Card title={t("upcoming")}>
                <OpeningsList
                  openings={openings}
                  names={names}
                  siteNames={siteNames}
                  locale={locale}
                  timeZone={timeZone}
                  agendaHref={`/dashboard/${slug}/agenda`}
                  action={removeOpeningsAction.bind(null, slug)}
                  restoreAction={restoreOpeningsAction.bind(null, slug)}
                />
              </Card>
              <Card title={t("batches")} description={t("batchesHint")}>
                <BatchList batches={batches} action={removeOpeningsAction.bind(null, slug)} />
              </Card>
            </div>
          </div>
        )}
      </ClientMessages>
    </>
  );
}
