import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { MessagePage } from "@/components/ui/message-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return { title: t("notFoundTitle") };
}

export default async function NotFound() {
  const t = await getTranslations("common");
  return (
    <MessagePage icon={<Icon name="search" />} title={t("notFoundTitle")} body={t("notFoundBody")}>
      <ButtonLink href="/" variant="primary" prefetch={false}>
        {t("goHome")}
      </ButtonLink>
    </MessagePage>
  );
}
