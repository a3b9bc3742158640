import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { VisitorTime } from "@/components/booking/visitor-time";
import { FeedCard } from "@/components/calendar/feed-card";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { ClientMessages } from "@/components/ui/client-messages";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { loadOwnAccount } from "@/lib/accounts/reads";
import { portalPage } from "@/lib/auth/pages";
import { loadFeedUrl } from "@/lib/calendar/load-feed";
import { isOn } from "@/lib/core/portal/functions";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { formatDateTime, formatLongDate } from "@/lib/format/date-time";
import { regionOf } from "@/lib/i18n/region-of";
import { loadAccess } from "@/lib/invitations/reads";
import { closeDevicesAction, closeFeedAction, openFeedAction } from "../actions";
import { MessagesChoice } from "../messages-choice";
import { PortalTabs } from "../portal-tabs";
import { TextsChoice } from "../texts-choice";
import { OfflineCard } from "./offline-card";
import { PasswordCard } from "./password-card";

type Props = {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<SearchParams>;
};

const outcomes = ["password", "removed"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portalAccess"))("title") };
}

/** Where a client's appointments are open, how to close them everywhere, and how to enter besides by links. */
export default async function AccessPage({ params, searchParams }: Props) {
  const scope = await portalPage((await params).tenant);
  const { slug, timeZone } = scope.tenant;
  const [t, tb, te, tf, locale, access, account, feedUrl, { done }] = await Promise.all([
    getTranslations("portalAccess"),
    getTranslations("booking"),
    getTranslations("portalEntry"),
    getTranslations("calendarFeed"),
    regionOf(scope),
    loadAccess(scope, scope.actor.clientId),
    loadOwnAccount(scope, scope.actor.clientId),
    loadFeedUrl(scope),
    searchParams,
  ]);
  const outcome = outcomes.find((each) => each === firstOf(done));
  const until = access.linksUntil ? formatLongDate(access.linksUntil, locale, timeZone) : "";
  return (
    <div className="mx-auto max-w-2xl">
      <PortalTabs tenant={scope.tenant} current="/access" />
      <PageHeader title={t("title")} description={t("intro")} />
      {outcome ? (
        <Alert tone="success" role="status" className="mb-6">
          {te(`own.done.${outcome}`)}
        </Alert>
      ) : null}
      <Card title={t("devices")}>
        <ul className="divide-y divide-base-300">
          {access.devices.map(({ id, browser, system, since, isThis }) => (
            <li key={id} className="flex items-start gap-3 py-3">
              <Icon name="device" className="mt-1 text-brand" />
              <div className="min-w-0 flex-1">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium">
                  {t("device", {
                    browser: browser ?? t("unknownBrowser"),
                    system: system ?? t("unknownSystem"),
                  })}
                  {isThis ? <Badge tone="success">{t("thisDevice")}</Badge> : null}
                </p>
                <p className="text-sm text-muted">
                  {t("since", { when: formatDateTime(since, locale, timeZone) })}
                  <VisitorTime
                    startMs={since.getTime()}
                    {...{ locale, timeZone }}
                    label={tb("yourTime")}
                    className="block font-medium text-base-content"
                  />
                </p>
              </div>
            </li>
          ))}
        </ul>
        <p className="mt-3 mb-5 text-muted">{t("links", { count: access.links, until })}</p>
        <ConfirmDialog trigger={t("closeAll")} triggerIcon="logOut" title={t("closeAllTitle")}>
          <p className="mb-3 text-muted">{t("closeAllBody")}</p>
          <ActionForm action={closeDevicesAction.bind(null, slug)}>
            <CheckboxField name="links" label={t("closeLinks")} hint={t("closeLinksHint")} />
            <SubmitButton variant="danger" block>
              {t("closeConfirm")}
            </SubmitButton>
          </ActionForm>
        </ConfirmDialog>
      </Card>
      {isOn(scope.tenant, "account") || account.hasPassword ? (
        <div className="mt-6">
          <PasswordCard
            {...{ slug, account }}
            hasProfile={isOn(scope.tenant, "profile")}
            isOn={isOn(scope.tenant, "account")}
          />
        </div>
      ) : null}
      {isOn(scope.tenant, "profile") ? null : (
        <div className="mt-6 flex flex-col gap-6">
          <MessagesChoice scope={scope} clientId={scope.actor.clientId} />
          <TextsChoice scope={scope} clientId={scope.actor.clientId} />
        </div>
      )}
      <ClientMessages rooms={["portalOffline"]}>
        <OfflineCard slug={slug} />
      </ClientMessages>
      {isOn(scope.tenant, "calendar") ? (
        <div className="mt-6">
          <FeedCard
            url={feedUrl}
            description={tf("client")}
            open={openFeedAction.bind(null, slug)}
            close={closeFeedAction.bind(null, slug)}
          />
        </div>
      ) : null}
    </div>
  );
}
