import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LiveRefresh } from "@/components/live/live-refresh";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { professionalName } from "@/lib/core/professional-name";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { regionOf } from "@/lib/i18n/region-of";
import { livePropsOf } from "@/lib/live/live-props";
import { declarableRules } from "@/lib/priority/declarable-rules";
import { loadWaitlist } from "@/lib/waitlist/load-waitlist";
import { searchClientsAction } from "../agenda/actions";
import * as actions from "./actions";
import { WaitForm } from "./wait-form";
import { WaitList } from "./wait-list";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("waitlist");
  return { title: t("title") };
}

/** Who wants a time that is not free, the most urgent first. */
export default async function WaitlistPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "waitlist:edit");
  const [waiting, catalogue, declarable, t, locale] = await Promise.all([
    loadWaitlist(scope),
    loadCatalogue(scope),
    declarableRules(scope),
    getTranslations("waitlist"),
    regionOf(scope),
  ]);
  return (
    <ClientMessages rooms={["waitlist", "agenda"]}>
      <LiveRefresh {...livePropsOf(scope)} rooms={["waitlist", "catalogue"]} />
      <PageHeader title={t("title")} description={t("description")} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <Card title={t("waiting")}>
          <WaitList
            waiting={waiting}
            locale={locale}
            agendaHref={`/dashboard/${slug}/agenda`}
            remove={actions.removeFromWaitlistAction.bind(null, slug)}
            restore={actions.restoreToWaitlistAction.bind(null, slug)}
          />
        </Card>
        <Card title={t("add")}>
          <WaitForm
            services={catalogue.services.map(({ id, name }) => ({ id, name }))}
            professionals={catalogue.professionals.map((each) => ({
              id: each.id,
              name: professionalName(each),
            }))}
            declarable={declarable}
            today={localDateOf(toMinute(scope.nowMs), scope.tenant.timeZone)}
            locale={locale}
            searchClients={searchClientsAction.bind(null, slug)}
            action={actions.addToWaitlistAction.bind(null, slug)}
          />
        </Card>
      </div>
    </ClientMessages>
  );
}
