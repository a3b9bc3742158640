import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { askPasswordAction } from "./actions";
import { PasswordCard } from "./password-card";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("password");
  return { title: t("askTitle"), robots: { index: false } };
}

export default async function AskPasswordPage() {
  const [t, locale] = await Promise.all([getTranslations("password"), getLocale()]);
  return (
    <PasswordCard
      title={t("askTitle")}
      intro={t("askIntro")}
      back={{ href: "/login", label: t("backToLogIn") }}
    >
      <ActionForm action={askPasswordAction}>
        <input type="hidden" name="locale" value={locale} />
        <TextField
          name="email"
          type="email"
          label={t("email")}
          required
          maxLength={254}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <SubmitButton block size="lg">
          {t("askSubmit")}
        </SubmitButton>
      </ActionForm>
    </PasswordCard>
  );
}
