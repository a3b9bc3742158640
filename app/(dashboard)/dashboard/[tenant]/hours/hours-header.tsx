import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";

export type HoursSection = "weekly" | "openings" | "special" | "timeOff" | "holidays";

type Props = { readonly slug: string; readonly current: HoursSection };

const sections = ["weekly", "openings", "special", "timeOff", "holidays"] as const;

const folders: Record<HoursSection, string> = {
  weekly: "/weekly",
  openings: "",
  special: "/special",
  timeOff: "/time-off",
  holidays: "/holidays",
};

/** What stands above the pages of hours. */
export async function HoursHeader({ slug, current }: Props) {
  const t = await getTranslations("hours");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <Tabs
        label={t("title")}
        tabs={sections.map((section) => ({
          href: `/dashboard/${slug}/hours${folders[section]}`,
          label: t(`tabs.${section}`),
          isCurrent: section === current,
        }))}
      />
    </>
  );
}
