import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";

type Props = {
  readonly slug: string;
  readonly current: "sites" | "rooms";
  readonly actions?: ReactNode;
};

/** What stands above sites and above rooms. */
export async function PlacesHeader({ slug, current, actions }: Props) {
  const t = await getTranslations("places");
  const home = `/dashboard/${slug}/places`;
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} actions={actions} />
      <Tabs
        label={t("title")}
        tabs={[
          { href: home, label: t("tabs.sites"), isCurrent: current === "sites" },
          { href: `${home}/rooms`, label: t("tabs.rooms"), isCurrent: current === "rooms" },
        ]}
      />
    </>
  );
}
