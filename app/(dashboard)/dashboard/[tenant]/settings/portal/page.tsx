import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { portalSeen } from "@/lib/portal/save-portal";
import { savePortalAction } from "./actions";
import { PortalForm } from "./portal-form";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("portalSettings"))("title") };
}

/** What a practice's clients can do in their portal. */
export default async function PortalSettingsPage({ params }: Props) {
  const { tenant: slug } = await params;
  const { tenant } = await memberPage(slug, "settings:edit");
  const t = await getTranslations("portalSettings");
  const { portalOff, linkDays, feedInitials, requiresAcceptance } = tenant;
  const home = `/dashboard/${slug}/settings`;
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        back={{ href: home, label: t("settings") }}
      />
      <ClientMessages rooms={["portalSettings"]}>
        <PortalForm
          {...{ portalOff, linkDays, feedInitials, requiresAcceptance }}
          seen={portalSeen(tenant)}
          href={`${home}/portal`}
          action={savePortalAction.bind(null, slug)}
        />
      </ClientMessages>
    </>
  );
}
