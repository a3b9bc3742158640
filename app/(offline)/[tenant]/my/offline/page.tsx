import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TenantFrame } from "@/components/booking/tenant-frame";
import { ClientMessages } from "@/components/ui/client-messages";
import { publicPage } from "@/lib/auth/pages";
import { OfflinePortal } from "./offline-portal";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("portalOffline");
  return { title: t("title") };
}

/** What a device keeps to open without a connection. The same for everybody: whose portal it shows only the device knows. */
export default async function OfflinePage({ params }: Props) {
  const { tenant } = await publicPage((await params).tenant);
  return (
    <TenantFrame tenant={tenant}>
      <ClientMessages rooms={["portalOffline", "portal", "booking"]}>
        <OfflinePortal slug={tenant.slug} />
      </ClientMessages>
    </TenantFrame>
  );
}
