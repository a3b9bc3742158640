import { getTranslations } from "next-intl/server";
import { Tabs } from "@/components/ui/tabs";
import type { TenantScope } from "@/db/scope";
import { isOn } from "@/lib/core/portal/functions";

type Room = "" | "/documents" | "/family" | "/waitlist" | "/profile" | "/access";

type Props = { readonly tenant: TenantScope["tenant"]; readonly current: Room };

/** The rooms of a client's portal that their practice opens. */
export async function PortalTabs({ tenant, current }: Props) {
  const [t, td, tf, ta, tw] = await Promise.all([
    getTranslations("portal"),
    getTranslations("documents"),
    getTranslations("family"),
    getTranslations("portalAccess"),
    getTranslations("wish"),
  ]);
  const rooms: readonly { at: Room; label: string }[] = [
    { at: "", label: t("title") },
    ...(isOn(tenant, "documents") ? [{ at: "/documents", label: td("title") } as const] : []),
    ...(isOn(tenant, "family") ? [{ at: "/family", label: tf("tab") } as const] : []),
    ...(isOn(tenant, "waitlist") ? [{ at: "/waitlist", label: tw("tab") } as const] : []),
    ...(isOn(tenant, "profile") ? [{ at: "/profile", label: t("profile") } as const] : []),
    { at: "/access", label: ta("tab") },
  ];
  return (
    <Tabs
      isGrid
      label={t("rooms")}
      tabs={rooms.map(({ at, label }) => ({
        ...{ href: `/${tenant.slug}/my${at}`, label, isCurrent: at === current },
      }))}
    />
  );
}
