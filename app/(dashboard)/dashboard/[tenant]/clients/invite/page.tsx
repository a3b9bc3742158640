import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { inviteListAction, previewListAction } from "./actions";
import { InviteForm } from "./invite-form";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("inviteMany"))("title") };
}

/** Many clients invited to their portal at once. */
export default async function InvitePage({ params }: Props) {
  const { tenant: slug } = await params;
  await memberPage(slug, "invitation:create");
  const [t, clients] = await Promise.all([
    getTranslations("inviteMany"),
    getTranslations("clients"),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        back={{ href: `/dashboard/${slug}/clients`, label: clients("title") }}
      />
      <ClientMessages rooms={["inviteMany"]}>
        <InviteForm
          preview={previewListAction.bind(null, slug)}
          invite={inviteListAction.bind(null, slug)}
        />
      </ClientMessages>
    </>
  );
}
