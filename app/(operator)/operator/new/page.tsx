import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { operatorPage } from "@/lib/auth/pages";
import { countryCodes } from "@/lib/core/setup/countries";
import { sectors } from "@/lib/core/setup/sectors";
import { formatCountry } from "@/lib/format/country";
import { loadPlans } from "@/lib/operator/reads";
import { OpenForm } from "./open-form";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("operator");
  return { title: `${t("newTenant")} · ${t("title")}` };
}

export default async function NewTenantPage() {
  const scope = await operatorPage();
  const [t, ts, locale, plans] = await Promise.all([
    getTranslations("operator"),
    getTranslations("start.sectors"),
    getLocale(),
    loadPlans(scope),
  ]);
  const countries = countryCodes
    .map((value) => ({ value, label: formatCountry(value, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  return (
    <>
      <PageHeader
        title={t("newTenant")}
        description={t("newIntro")}
        back={{ href: "/operator", label: t("tenants") }}
      />
      <ClientMessages rooms={["operator"]}>
        <OpenForm
          locale={locale}
          countries={countries}
          sectors={sectors.map((value) => ({ value, label: ts(value) }))}
          plans={plans.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </ClientMessages>
    </>
  );
}
