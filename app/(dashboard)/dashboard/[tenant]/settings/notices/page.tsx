import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { noticesSeen } from "@/lib/notices/save-notices";
import { saveNoticesAction } from "./actions";
import { NoticesForm } from "./notices-form";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notices"))("title") };
}

/** Which messages a practice sends, when, and to whom. */
export default async function NoticesPage({ params }: Props) {
  const { tenant: slug } = await params;
  const { tenant } = await memberPage(slug, "settings:edit");
  const t = await getTranslations("notices");
  const { kindsOff, reminderHours, quietFromMinute, quietUntilMinute } = tenant;
  const { agendaMinute, afterVisitHours } = tenant;
  const home = `/dashboard/${slug}/settings`;
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        back={{ href: home, label: t("settings") }}
        actions={
          <ButtonLink href={`/dashboard/${slug}/my-notices`} icon="bell">
            {t("ownTitle")}
          </ButtonLink>
        }
      />
      <ClientMessages rooms={["notices", "messageKinds"]}>
        <NoticesForm
          {...{ kindsOff, reminderHours, quietFromMinute, quietUntilMinute }}
          {...{ agendaMinute, afterVisitHours }}
          seen={noticesSeen(tenant)}
          href={`${home}/notices`}
          action={saveNoticesAction.bind(null, slug)}
        />
      </ClientMessages>
    </>
  );
}
