import { getTranslations } from "next-intl/server";
import { Tabs } from "@/components/ui/tabs";

type Place = "" | "/access";

/** The rooms of a client's portal. */
export async function PortalTabs({
  slug,
  current,
}: {
  readonly slug: string;
  readonly current: Place;
}) {
  const [t, ta] = await Promise.all([getTranslations("portal"), getTranslations("portalAccess")]);
  const places: readonly { at: Place; label: string }[] = [
    { at: "", label: t("title") },
    { at: "/access", label: ta("tab") },
  ];
  return (
    <Tabs
      label={t("rooms")}
      tabs={places.map(({ at, label }) => ({
        ...{ href: `/${slug}/my${at}`, label, isCurrent: at === current },
      }))}
    />
  );
}
