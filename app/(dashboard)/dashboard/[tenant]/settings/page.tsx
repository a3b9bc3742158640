import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { formatZone } from "@/lib/format/date-time";
import { formatPhone } from "@/lib/format/phone";
import { saveSettingsAction } from "./actions";
import { SettingsForm } from "./settings-form";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("title") };
}

export default async function SettingsPage({ params }: Props) {
  const { tenant: slug } = await params;
  const { tenant, nowMs } = await memberPage(slug, "settings:edit");
  const [t, locale] = await Promise.all([getTranslations("settings"), getLocale()]);
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <ClientMessages rooms={["settings"]}>
        <SettingsForm
          clientCancelNoticeHours={tenant.clientCancelNoticeHours}
          requiresAcceptance={tenant.requiresAcceptance}
          reminderHours={tenant.reminderHours}
          email={tenant.email}
          phone={tenant.phone ? formatPhone(tenant.phone, tenant.country) : null}
          address={tenant.address}
          locale={tenant.locale}
          zone={`${formatZone(nowMs, locale, tenant.timeZone)} (${tenant.timeZone})`}
          action={saveSettingsAction.bind(null, slug)}
        />
      </ClientMessages>
    </>
  );
}
