import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/ui/client-messages";
import { OfflineDay } from "./offline-day";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("offline");
  return { title: t("title") };
}

/** What a device keeps to open without a connection. The same for everybody: whose day it shows only the device knows. */
export default async function OfflinePage({ params }: Props) {
  const { tenant: slug } = await params;
  return (
    <ClientMessages rooms={["offline", "dayList", "agenda"]}>
      <main id="content" className="mx-auto w-full max-w-3xl px-4 py-6 sm:py-10">
        <OfflineDay slug={slug} />
      </main>
    </ClientMessages>
  );
}
