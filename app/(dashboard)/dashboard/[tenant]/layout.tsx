import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { logOutAction } from "@/app/(auth)/login/actions";
import { iconUrl, shortNameOf } from "@/app/(public)/[tenant]/icon-url";
import { AccountMenu } from "@/components/shell/account-menu";
import { DashboardShell } from "@/components/shell/dashboard-shell";
import { loadSeats } from "@/lib/auth/reads";
import { resolveMemberScope } from "@/lib/auth/scope";
import { can } from "@/lib/core/tenancy/permissions";
import { countToHandle } from "@/lib/deliveries/count-to-handle";
import { sectionsOf } from "./nav";

type Props = { readonly params: Promise<{ tenant: string }>; readonly children: ReactNode };

/** The agenda can be kept beside a phone's apps; iOS reads the rest instead of the manifest. */
export async function generateMetadata({ params }: Omit<Props, "children">): Promise<Metadata> {
  const { tenant: slug } = await params;
  const entry = await resolveMemberScope(slug);
  if (!entry.ok) return {};
  const { tenant } = entry.value;
  const apple = { url: iconUrl(tenant, "apple-180.png"), sizes: "180x180", type: "image/png" };
  return {
    manifest: `/dashboard/${slug}/app.webmanifest`,
    icons: { icon: { url: `/${slug}/icon.svg`, type: "image/svg+xml" }, apple },
    appleWebApp: { capable: true, title: shortNameOf(tenant), statusBarStyle: "default" },
  };
}

/** Only dresses: each page decides for itself who gets in. */
export default async function DashboardLayout({ params, children }: Props) {
  const entry = await resolveMemberScope((await params).tenant);
  if (!entry.ok || entry.value.actor.kind !== "member") return children;
  const { tenant, actor } = entry.value;
  const [t, tf, tn, tp, seats, undelivered] = await Promise.all([
    getTranslations("dashboard"),
    getTranslations("calendarFeed"),
    getTranslations("notices"),
    getTranslations("password"),
    loadSeats(actor.userId),
    can(actor, "notification:handle") ? countToHandle(entry.value) : 0,
  ]);
  const home = `/dashboard/${tenant.slug}`;
  const account = {
    name: actor.name,
    role: t(`roles.${actor.role}`),
    logOut: logOutAction,
    links: [
      { href: `/${tenant.slug}`, label: t("publicPage"), icon: "globe" as const },
      ...(actor.professionalId
        ? [{ href: `${home}/my-calendar`, label: tf("menu"), icon: "calendar" as const }]
        : []),
      { href: `${home}/my-notices`, label: tn("ownTitle"), icon: "bell" as const },
      { href: "/password/change", label: tp("menu"), icon: "lock" as const },
      ...(seats.length > 1
        ? [{ href: "/dashboard", label: t("mySpaces"), icon: "building" as const }]
        : []),
    ],
  };
  return (
    <DashboardShell
      tenant={tenant}
      homeHref={`${home}/agenda`}
      labels={{ nav: t("navLabel"), more: t("more") }}
      items={sectionsOf(actor).map(({ segment, label, icon }) => ({
        href: `${home}/${segment}`,
        label: t(`nav.${label}`),
        icon,
        ...(segment === "undelivered" ? { count: undelivered } : {}),
      }))}
      menuInBar={<AccountMenu {...account} place="bar" />}
      menuAtFoot={<AccountMenu {...account} place="foot" />}
    >
      {children}
    </DashboardShell>
  );
}
