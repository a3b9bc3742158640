import type { Metadata } from "next";
import type { ReactNode } from "react";
import { titlesOf } from "@/app/(public)/[tenant]/page-metadata";
import { TenantFrame } from "@/components/booking/tenant-frame";
import { resolvePublicScope } from "@/lib/auth/scope";

type Props = { readonly params: Promise<{ tenant: string }>; readonly children: ReactNode };

/** Kept beside a phone's apps, the portal has its practice's name, colours and mark. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant: slug } = await params;
  const entry = await resolvePublicScope(slug);
  return {
    ...(entry.ok ? titlesOf(entry.value.tenant) : {}),
    manifest: `/${slug}/app.webmanifest`,
    icons: { icon: `/${slug}/icon.svg` },
  };
}

/** Only dresses: each page decides for itself who gets in. */
export default async function PortalLayout({ params, children }: Props) {
  const entry = await resolvePublicScope((await params).tenant);
  return entry.ok ? <TenantFrame tenant={entry.value.tenant}>{children}</TenantFrame> : children;
}
