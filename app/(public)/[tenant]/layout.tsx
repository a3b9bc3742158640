import type { Metadata } from "next";
import type { ReactNode } from "react";
import { TenantFrame } from "@/components/booking/tenant-frame";
import { resolvePublicScope } from "@/lib/auth/scope";
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
    return (
      <TenantFrame
        tenant={entry.value.tenant}
        actions={<PortalLink slug={entry.value.tenant.slug} />}
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
