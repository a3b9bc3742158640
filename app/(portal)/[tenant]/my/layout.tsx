import type { Metadata } from "next";
import type { ReactNode } from "react";
import { iconUrl, shortNameOf } from "@/app/(public)/[tenant]/icon-url";
import { titlesOf } from "@/app/(public)/[tenant]/page-metadata";
import { TenantFrame } from "@/components/booking/tenant-frame";
import { ClientMessages } from "@/components/ui/client-messages";
import type { TenantFacts } from "@/db/scope";
import { resolvePublicScope } from "@/lib/auth/scope";
import { fingerprintOf } from "@/lib/fingerprint";
import { buildId } from "@/lib/live/build-id";
import { KeepCopy } from "./keep-copy";

type Props = { readonly params: Promise<{ tenant: string }>; readonly children: ReactNode };

/** Kept beside a phone's apps, the portal has its practice's name, colours and mark. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant: slug } = await params;
  const entry = await resolvePublicScope(slug);
  return {
    ...(entry.ok ? titlesOf(entry.value.tenant) : {}),
    manifest: `/${slug}/app.webmanifest`,
    ...(entry.ok ? besideApps(entry.value.tenant) : {}),
  };
}

/** iOS reads these instead of the manifest. */
function besideApps(tenant: TenantFacts): Metadata {
  const apple = { url: iconUrl(tenant, "apple-180.png"), sizes: "180x180", type: "image/png" };
  return {
    icons: { icon: { url: `/${tenant.slug}/icon.svg`, type: "image/svg+xml" }, apple },
    appleWebApp: { capable: true, title: shortNameOf(tenant), statusBarStyle: "default" },
  };
}

/** Only dresses: each page decides for itself who gets in. */
export default async function PortalLayout({ params, children }: Props) {
  const entry = await resolvePublicScope((await params).tenant);
  if (!entry.ok) return children;
  const { tenant } = entry.value;
  const { slug, name, brand } = tenant;
  return (
    <TenantFrame tenant={tenant}>
      <ClientMessages rooms={["portalOffline"]}>
        <KeepCopy slug={slug} build={buildId()} look={fingerprintOf({ name, brand })} />
      </ClientMessages>
      {children}
    </TenantFrame>
  );
}
