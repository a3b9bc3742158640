import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { NewPasswordField } from "@/components/ui/new-password-field";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { accountPage } from "@/lib/auth/pages";
import { leastPasswordLength } from "@/lib/auth/schema";
import { changePasswordAction } from "../actions";
import { PasswordCard } from "../password-card";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("password");
  return { title: t("changeTitle"), robots: { index: false } };
}

export default async function ChangePasswordPage() {
  const { email } = await accountPage();
  const t = await getTranslations("password");
  return (
    <PasswordCard
      title={t("changeTitle")}
      intro={t("changeIntro", { email })}
      back={{ href: "/dashboard", label: t("back") }}
    >
      <ActionForm
        action={changePasswordAction}
        successMessage={t("changed")}
        clearsOnSuccess
        fieldOfCode={{ wrong_password: "currentPassword" }}
      >
        <PasswordField
          name="currentPassword"
          label={t("current")}
          required
          maxLength={200}
          autoComplete="current-password"
        />
        <NewPasswordField
          label={t("password")}
          hint={t("passwordHint", { least: leastPasswordLength })}
        />
        <SubmitButton block size="lg">
          {t("changeSubmit")}
        </SubmitButton>
      </ActionForm>
    </PasswordCard>
  );
}
