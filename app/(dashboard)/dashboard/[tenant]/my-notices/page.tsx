import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { professionalName } from "@/lib/core/professional-name";
import { formatMinuteOfDay } from "@/lib/format/calendar-date";
import { regionOf } from "@/lib/i18n/region-of";
import { loadOwnNotices } from "@/lib/notices/load-own-notices";
import { saveOwnNoticesAction } from "./actions";
import { OwnNoticesForm } from "./own-notices-form";
import { PushCard } from "./push-card";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notices"))("ownTitle") };
}

/** What somebody of the team hears of by e-mail, and about whom. */
export default async function MyNoticesPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "agenda:read");
  const [t, own, locale] = await Promise.all([
    getTranslations("notices"),
    loadOwnNotices(scope),
    regionOf(scope),
  ]);
  const { kindsOff, agendaMinute } = scope.tenant;
  return (
    <div className="max-w-3xl">
      <PageHeader title={t("ownTitle")} description={t("ownDescription")} />
      <ClientMessages rooms={["notices", "messageKinds"]}>
        <OwnNoticesForm
          kindsOff={own.kindsOff}
          offForAll={kindsOff}
          attends={own.attends}
          mayFollowAll={own.mayFollowAll}
          followsAll={own.followsAll}
          follows={own.follows}
          others={own.others.map((each) => ({
            ...{ id: each.id, name: professionalName(each), specialty: each.specialty },
          }))}
          agendaAt={formatMinuteOfDay(agendaMinute, locale)}
          action={saveOwnNoticesAction.bind(null, slug)}
        />
      </ClientMessages>
      <div className="mt-6">
        <PushCard scope={scope} />
      </div>
    </div>
  );
}
