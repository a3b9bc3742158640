import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { currencies } from "@/lib/core/money/money";
import { countryCodes } from "@/lib/core/setup/countries";
import { formatCountry } from "@/lib/format/country";
import { formatPhone } from "@/lib/format/phone";
import { zoneChoices } from "@/lib/format/zones";
import { deskChoicesSeen } from "@/lib/tenants/save-desk-choices";
import { settingsOf, settingsSeen } from "@/lib/tenants/settings-of";
import { usualCancelReasons } from "../agenda/cancel-reasons";
import { changeCountryAction, saveDeskChoicesAction, saveSettingsAction } from "./actions";
import { CountryForm } from "./country-form";
import { DeskChoicesForm } from "./desk-choices-form";
import { OpenTrackingCard } from "./open-tracking-card";
import { PlanCard } from "./plan-card";
import { SettingsForm } from "./settings-form";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("title") };
}

export default async function SettingsPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "settings:edit");
  const { tenant } = scope;
  const [t, locale] = await Promise.all([getTranslations("settings"), getLocale()]);
  const settings = settingsOf(tenant);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={
          <>
            <ButtonLink href={`/dashboard/${slug}/settings/booking`} icon="calendarPlus">
              {(await getTranslations("intake"))("choicesTitle")}
            </ButtonLink>
            <ButtonLink href={`/dashboard/${slug}/settings/address`} icon="globe">
              {(await getTranslations("addresses"))("title")}
            </ButtonLink>
            <ButtonLink href={`/dashboard/${slug}/settings/wording`} icon="mail">
              {(await getTranslations("wording"))("link")}
            </ButtonLink>
            <ButtonLink href={`/dashboard/${slug}/settings/embed`} icon="link">
              {(await getTranslations("embedding"))("title")}
            </ButtonLink>
            <ButtonLink href={`/dashboard/${slug}/settings/notices`} icon="bell">
              {(await getTranslations("notices"))("title")}
            </ButtonLink>
            <ButtonLink href={`/dashboard/${slug}/settings/channels`} icon="chat">
              {(await getTranslations("channels"))("link")}
            </ButtonLink>
            <ButtonLink href={`/dashboard/${slug}/settings/portal`} icon="device">
              {(await getTranslations("portalSettings"))("link")}
            </ButtonLink>
            <ButtonLink href={`/dashboard/${slug}/setup`} icon="spark">
              {(await getTranslations("setup"))("title")}
            </ButtonLink>
          </>
        }
      />
      <ClientMessages rooms={["settings", "services"]}>
        <SettingsForm
          {...settings}
          phone={tenant.phone ? formatPhone(tenant.phone, tenant.country) : null}
          seen={settingsSeen(settings)}
          href={`/dashboard/${slug}/settings`}
          zones={zoneChoices(locale)}
          action={saveSettingsAction.bind(null, slug)}
        />
        <DeskChoicesForm
          saved={{ tellsClients: tenant.tellsClients, cancelReasons: tenant.cancelReasons }}
          usualReasons={await usualCancelReasons()}
          seen={deskChoicesSeen(tenant)}
          href={`/dashboard/${slug}/settings`}
          action={saveDeskChoicesAction.bind(null, slug)}
        />
        <Card title={t("countryTitle")} className="mt-8 max-w-3xl">
          <CountryForm
            // What was confirmed once is not confirmed for the next change.
            key={`${tenant.country} ${tenant.currency}`}
            country={tenant.country}
            currency={tenant.currency}
            countries={countryOptions(locale)}
            currencies={currencies}
            action={changeCountryAction.bind(null, slug)}
          />
        </Card>
      </ClientMessages>
      <OpenTrackingCard slug={slug} isOn={tenant.openTracking} />
      <PlanCard scope={scope} />
    </>
  );
}

function countryOptions(locale: string) {
  return countryCodes
    .map((value) => ({ value, label: formatCountry(value, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}
