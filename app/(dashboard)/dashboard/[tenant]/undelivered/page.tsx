import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LiveRefresh } from "@/components/live/live-refresh";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { loadStanding } from "@/lib/alerts/reads";
import { memberPage } from "@/lib/auth/pages";
import { loadUndelivered } from "@/lib/deliveries/reads";
import { formatDateTime } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { livePropsOf } from "@/lib/live/live-props";
import { UndeliveredRow } from "./undelivered-row";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications");
  return { title: t("undeliveredTitle") };
}

/** What somebody was meant to know and does not: to be sent again, or told otherwise. */
export default async function UndeliveredPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "notification:handle");
  const [messages, standing, t, locale] = await Promise.all([
    loadUndelivered(scope),
    loadStanding(scope),
    getTranslations("notifications"),
    regionOf(scope),
  ]);
  return (
    <ClientMessages rooms={["waitlist"]}>
      <LiveRefresh {...livePropsOf(scope)} rooms={["messages", "agenda", "clients"]} />
      <PageHeader title={t("undeliveredTitle")} description={t("undeliveredIntro")} />
      {standing ? (
        <div className="mb-6">
          <Alert tone="warning" title={t("stuckTitle")}>
            {t("stuck", { when: formatDateTime(standing.failedAt, locale, scope.tenant.timeZone) })}
          </Alert>
        </div>
      ) : null}
      <Card>
        {messages.length === 0 ? (
          <EmptyState icon="mail" title={t("undeliveredNone")}>
            {t("undeliveredNoneBody")}
          </EmptyState>
        ) : (
          <ul className="divide-y divide-base-300">
            {messages.map((message) => (
              <UndeliveredRow key={message.id} message={message} scope={scope} locale={locale} />
            ))}
          </ul>
        )}
      </Card>
    </ClientMessages>
  );
}
