import { getTranslations } from "next-intl/server";
import { LiveRefresh } from "@/components/live/live-refresh";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import type { TenantScope } from "@/db/scope";
import { can } from "@/lib/core/tenancy/permissions";
import { livePropsOf } from "@/lib/live/live-props";

export type HoursSection = "weekly" | "openings" | "special" | "timeOff" | "holidays";

type Props = { readonly scope: TenantScope; readonly current: HoursSection };

const sections = ["weekly", "openings", "special", "timeOff", "holidays"] as const;

const folders: Record<HoursSection, string> = {
  weekly: "/weekly",
  openings: "",
  special: "/special",
  timeOff: "/time-off",
  holidays: "/holidays",
};

/** What stands above the pages of hours, and keeps them at what is. */
export async function HoursHeader({ scope, current }: Props) {
  const t = await getTranslations("hours");
  return (
    <>
      <LiveRefresh {...livePropsOf(scope)} rooms={["hours", "agenda", "catalogue"]} />
      <PageHeader title={t("title")} description={t("description")} />
      <Tabs
        label={t("title")}
        tabs={sections
          .filter((section) => section !== "holidays" || can(scope.actor, "holiday:edit"))
          .map((section) => ({
            href: `/dashboard/${scope.tenant.slug}/hours${folders[section]}`,
            label: t(`tabs.${section}`),
            isCurrent: section === current,
          }))}
      />
    </>
  );
}
