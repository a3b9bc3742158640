import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { addClientAction } from "../actions";
import { ClientForm } from "../client-form";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("clients");
  return { title: t("addTitle") };
}

export default async function NewClientPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "client:edit");
  const t = await getTranslations("clients");
  return (
    <>
      <PageHeader
        title={t("addTitle")}
        back={{ href: `/dashboard/${slug}/clients`, label: t("title") }}
      />
      <ClientMessages rooms={["clients"]}>
        <Card className="max-w-2xl">
          <ClientForm
            practiceLocale={scope.tenant.locale}
            action={addClientAction.bind(null, slug)}
          />
        </Card>
      </ClientMessages>
    </>
  );
}
