import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";

export type HoursSection = "openings" | "weekly" | "timeOff";

type Props = { readonly slug: string; readonly current: HoursSection };

const folders: Record<HoursSection, string> = {
  openings: "",
  weekly: "/weekly",
  timeOff: "/time-off",
};

/** What stands above the three pages of hours. */
export async function HoursHeader({ slug, current }: Props) {
  const t = await getTranslations("hours");
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} />
      <Tabs
        label={t("title")}
        tabs={(["openings", "weekly", "timeOff"] as const).map((section) => ({
          href: `/dashboard/${slug}/hours${folders[section]}`,
          label: t(`tabs.${section}`),
          isCurrent: section === current,
        }))}
      />
    </>
  );
}
