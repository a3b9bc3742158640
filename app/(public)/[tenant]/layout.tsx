import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { TenantFrame } from "@/components/booking/tenant-frame";
import type { TenantFacts } from "@/db/scope";
import { resolvePublicScope } from "@/lib/auth/scope";
import { env } from "@/lib/env";
import { titlesOf } from "./page-metadata";
import { PortalLink } from "./portal-link";

type Props = { readonly params: Promise<{ tenant: string }>; readonly children: ReactNode };

export async function generateMetadata({ params }: Omit<Props, "children">): Promise<Metadata> {
  const entry = await resolvePublicScope((await params).tenant);
  return entry.ok ? titlesOf(entry.value.tenant) : {};
}

/** Only dresses: each page decides for itself who gets in. */
export default async function PublicLayout({ params, children }: Props) {
  const entry = await resolvePublicScope((await params).tenant);
  if (entry.ok) {
    const { tenant } = entry.value;
    return (
      <TenantFrame
        tenant={tenant}
        actions={<PortalLink slug={tenant.slug} />}
        frame={await frameOf(tenant)}
      >
        {children}
      </TenantFrame>
    );
  }
  if (entry.code === "tenant_suspended" && entry.detail) {
    return <TenantFrame tenant={entry.detail}>{children}</TenantFrame>;
  }
  return children;
}

/** Where other sites may show this page: browsers say that they ask for a frame's page. */
async function frameOf({ embedOrigins: origins }: TenantFacts) {
  if (origins.length === 0) return undefined;
  // The dashboard shows its owner how that looks: then the site around it is ours.
  const isFramed = (await headers()).get("sec-fetch-dest") === "iframe";
  return { origins: [...origins, env().APP_URL], isFramed };
}
