import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LiveRefresh } from "@/components/live/live-refresh";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { catalogueWithin } from "@/lib/catalogue/catalogue-within";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { isSwitchedOff } from "@/lib/core/notifications/kinds";
import { professionalName } from "@/lib/core/professional-name";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { actingReach, can, mayActOnAll } from "@/lib/core/tenancy/permissions";
import { timeOfDay } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { formatMinuteOfDay } from "@/lib/format/calendar-date";
import { regionOf } from "@/lib/i18n/region-of";
import { livePropsOf } from "@/lib/live/live-props";
import { declarableRules } from "@/lib/priority/declarable-rules";
import { loadFreeFor } from "@/lib/waitlist/load-free-for";
import { loadRefilling } from "@/lib/waitlist/load-refilling";
import { loadWaitlist } from "@/lib/waitlist/load-waitlist";
import { searchClientsAction } from "../agenda/actions";
import { NobodyGranted } from "../nobody-granted";
import * as actions from "./actions";
import { FreeTimesFor } from "./free-times-for";
import { FreedTimes } from "./freed-times";
import { OpenOffers } from "./open-offers";
import { RefillingForm } from "./refilling-form";
import { WaitForm } from "./wait-form";
import { WaitList } from "./wait-list";

type Props = {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("waitlist");
  return { title: t("title") };
}

/** Who wants a time that is not free, the most urgent first, and what is offered of what becomes free. */
export default async function WaitlistPage({ params, searchParams }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "waitlist:edit");
  const chosen = firstOf((await searchParams).entry);
  const [waiting, refilling, free, everything, declarable, t, locale] = await Promise.all([
    loadWaitlist(scope),
    loadRefilling(scope),
    chosen ? loadFreeFor(scope, chosen) : undefined,
    loadCatalogue(scope),
    declarableRules(scope),
    getTranslations("waitlist"),
    regionOf(scope),
  ]);
  const { tenant, actor, nowMs } = scope;
  const catalogue = catalogueWithin(everything, actingReach(actor));
  if (catalogue.professionals.length === 0 && !mayActOnAll(actor)) {
    return <NobodyGranted scope={scope} title={t("title")} />;
  }
  const { timeZone } = tenant;
  const href = `/dashboard/${slug}/waitlist`;
  return (
    <ClientMessages rooms={["waitlist", "agenda", "panel"]}>
      <LiveRefresh {...livePropsOf(scope)} rooms={["waitlist", "agenda", "hours", "catalogue"]} />
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={
          <ButtonLink href="#add" icon="plus" className="lg:hidden">
            {t("add")}
          </ButtonLink>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <div className="flex flex-col gap-6">
          {free ? <FreeTimesFor slug={slug} free={free} locale={locale} closeHref={href} /> : null}
          {refilling.offers.length > 0 ? (
            <OpenOffers
              {...{ slug, locale, timeZone, nowMs }}
              tenantName={tenant.name}
              offers={refilling.offers}
            />
          ) : null}
          {refilling.freed.length > 0 ? (
            <FreedTimes {...{ slug, locale, nowMs, tenant }} {...refilling} />
          ) : null}
          <Card title={t("waiting")} description={howItGoes()}>
            <WaitList
              waiting={waiting}
              locale={locale}
              href={href}
              remove={actions.removeFromWaitlistAction.bind(null, slug)}
              restore={actions.restoreToWaitlistAction.bind(null, slug)}
            />
          </Card>
        </div>
        <div className="flex flex-col gap-6">
          <Card id="add" title={t("add")} className="scroll-mt-4">
            <WaitForm
              services={catalogue.services.map(({ id, name }) => ({ id, name }))}
              professionals={catalogue.professionals.map((each) => ({
                id: each.id,
                name: professionalName(each),
              }))}
              sites={catalogue.sites.map(({ id, name }) => ({ id, name }))}
              declarable={declarable}
              today={localDateOf(toMinute(nowMs), timeZone)}
              locale={locale}
              searchClients={searchClientsAction.bind(null, slug)}
              action={actions.addToWaitlistAction.bind(null, slug)}
            />
          </Card>
          {can(actor, "settings:edit") ? (
            <Card title={t("refilling")} description={t("refillingHint")}>
              <RefillingForm
                refills={tenant.waitlistRefills}
                minutes={tenant.waitlistOfferMinutes}
                from={timeOfDay(tenant.waitlistFromMinute)}
                until={timeOfDay(tenant.waitlistUntilMinute)}
                action={actions.saveRefillingAction.bind(null, slug)}
              />
            </Card>
          ) : null}
        </div>
      </div>
    </ClientMessages>
  );

  function howItGoes(): string {
    const { waitlistRefills, waitlistOfferMinutes: minutes } = tenant;
    if (isSwitchedOff("offered", tenant)) return t("isMuted");
    if (!waitlistRefills) return t("isOff");
    const from = formatMinuteOfDay(tenant.waitlistFromMinute, locale);
    return t("isOn", {
      ...{ minutes, from, until: formatMinuteOfDay(tenant.waitlistUntilMinute, locale) },
    });
  }
}
