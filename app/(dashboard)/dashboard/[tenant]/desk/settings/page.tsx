import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { can } from "@/lib/core/tenancy/permissions";
import { formatDate } from "@/lib/format/calendar-date";
import { regionOf } from "@/lib/i18n/region-of";
import { loadScreens } from "@/lib/queue/load-screens";
import { addScreenAction, revokeScreenAction, saveQueueSettingsAction } from "../actions";
import { QueueSettingsForm } from "./queue-settings-form";
import { ScreenLinks } from "./screen-links";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("desk");
  return { title: t("settingsTitle") };
}

/** The rule of the queue, for who leads the practice; the screens of the waiting room, for the desk too. */
export default async function DeskSettingsPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "screen:edit");
  const [screens, catalogue, t, locale] = await Promise.all([
    loadScreens(scope),
    loadCatalogue(scope),
    getTranslations("desk"),
    regionOf(scope),
  ]);
  const { queueRule, queueByPriority, queueGraceMinutes, noShowMinutes, screenNames } =
    scope.tenant;
  return (
    <ClientMessages rooms={["desk"]}>
      <PageHeader
        title={t("settingsTitle")}
        description={t("settingsHint")}
        back={{ href: `/dashboard/${slug}/desk`, label: t("backToDesk") }}
      />
      <div className="flex max-w-3xl flex-col gap-6">
        {can(scope.actor, "settings:edit") ? (
          <QueueSettingsForm
            settings={{
              ...{ queueRule, queueByPriority, queueGraceMinutes, noShowMinutes, screenNames },
            }}
            action={saveQueueSettingsAction.bind(null, slug)}
          />
        ) : null}
        <ScreenLinks
          screens={screens.map(({ since, ...screen }) => ({
            ...screen,
            since: formatDate(since.slice(0, 10), locale, "short"),
          }))}
          places={catalogue.sites.map(({ id, name }) => ({ id, name }))}
          add={addScreenAction.bind(null, slug)}
          revoke={revokeScreenAction.bind(null, slug)}
        />
      </div>
    </ClientMessages>
  );
}
