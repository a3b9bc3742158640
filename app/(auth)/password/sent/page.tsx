import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { Message } from "@/components/ui/message";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("password");
  return { title: t("sentTitle"), robots: { index: false } };
}

/** The same whether or not somebody has an account. */
export default async function PasswordSentPage() {
  const t = await getTranslations("password");
  return (
    <Message icon={<Icon name="mail" />} title={t("sentTitle")} body={t("sentBody")}>
      <ButtonLink href="/login" prefetch={false}>
        {t("backToLogIn")}
      </ButtonLink>
    </Message>
  );
}
