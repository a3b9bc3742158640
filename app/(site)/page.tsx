import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Benefits } from "@/components/site/benefits";
import { DemoTenants } from "@/components/site/demo-tenants";
import { Hero } from "@/components/site/hero";
import { env } from "@/lib/env";
import { signUpsAreOpen } from "@/lib/setup/sign-ups-are-open";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("site");
  const common = await getTranslations("common");
  return {
    title: { absolute: `${common("appName")} · ${t("title")}` },
    description: t("description"),
  };
}

export default function SitePage() {
  const hasDemo = env().DEV_INBOX;
  return (
    <>
      <Hero hasDemo={hasDemo} canStart={signUpsAreOpen()} />
      <Benefits />
      {hasDemo ? <DemoTenants /> : null}
    </>
  );
}
