"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { WhoField, whoQuestions } from "../who-field";

/** For who set a password in their portal. */
export function PasswordForm({ action }: { readonly action: BoundAction<null> }) {
  const t = useTranslations("portalEntry");
  return (
    <ActionForm action={action} questions={whoQuestions}>
      <TextField
        type="email"
        name="email"
        label={t("email")}
        required
        maxLength={254}
        autoComplete="username"
        inputMode="email"
      />
      <PasswordField
        name="password"
        label={t("password")}
        required
        maxLength={200}
        autoComplete="current-password"
      />
      <WhoField />
      <SubmitButton size="lg" icon="lock">
        {t("enter")}
      </SubmitButton>
    </ActionForm>
  );
}
