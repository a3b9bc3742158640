import type { ReactNode } from "react";
import { TenantFrame } from "@/components/booking/tenant-frame";
import { resolvePublicScope } from "@/lib/auth/scope";

type Props = { readonly params: Promise<{ tenant: string }>; readonly children: ReactNode };

/** Only dresses: each page decides for itself who gets in. */
export default async function PortalLayout({ params, children }: Props) {
  const entry = await resolvePublicScope((await params).tenant);
  return entry.ok ? <TenantFrame tenant={entry.value.tenant}>{children}</TenantFrame> : children;
}
