import { getTranslations } from "next-intl/server";
import { Tabs } from "@/components/ui/tabs";
import type { TenantScope } from "@/db/scope";
import { can } from "@/lib/core/tenancy/permissions";

type Props = { readonly scope: TenantScope; readonly current: "queue" | "attend" | "list" };

/** The ways to look at a day: everybody at the desk, one after the other in the room, and on paper. */
export async function DeskTabs({ scope, current }: Props) {
  const t = await getTranslations("dayList");
  const home = `/dashboard/${scope.tenant.slug}/desk`;
  const tabs = [
    { id: "queue", href: home, label: t("queue"), permission: "queue:read" },
    { id: "attend", href: `${home}/attend`, label: t("attend"), permission: "queue:read" },
    { id: "list", href: `${home}/list`, label: t("title"), permission: "daylist:read" },
  ] as const;
  return (
    <Tabs
      label={t("parts")}
      tabs={tabs
        .filter(({ permission }) => can(scope.actor, permission))
        .map(({ id, href, label }) => ({ href, label, isCurrent: id === current }))}
    />
  );
}
