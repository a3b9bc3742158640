import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { Message } from "@/components/ui/message";
import { NewPasswordField } from "@/components/ui/new-password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { leastPasswordLength } from "@/lib/auth/schema";
import { peekLetter } from "@/lib/letters/open-letter";
import { setPasswordAction } from "../actions";
import { PasswordCard } from "../password-card";

type Props = { readonly params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("password");
  return { title: t("setTitle"), robots: { index: false }, referrer: "no-referrer" };
}

/** A letter's link is opened here. Looking at it spends nothing: mail scanners look too. */
export default async function SetPasswordPage({ params }: Props) {
  const { token } = await params;
  const [letter, t] = await Promise.all([peekLetter({ token }), getTranslations("password")]);
  if (!letter || letter.kind === "sign_up") {
    return (
      <Message icon={<Icon name="clock" />} title={t("goneTitle")} body={t("goneBody")}>
        <ButtonLink href="/password" variant="primary" prefetch={false}>
          {t("goneAsk")}
        </ButtonLink>
      </Message>
    );
  }
  return (
    <PasswordCard
      title={t("setTitle")}
      intro={t("setIntro", { email: letter.email })}
      back={{ href: "/login", label: t("backToLogIn") }}
    >
      <ActionForm action={setPasswordAction}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" autoComplete="username" value={letter.email} readOnly />
        <NewPasswordField
          label={t("password")}
          hint={t("passwordHint", { least: leastPasswordLength })}
        />
        <SubmitButton block size="lg">
          {t("setSubmit")}
        </SubmitButton>
        <p className="text-sm text-muted">{t("setNote")}</p>
      </ActionForm>
    </PasswordCard>
  );
}
