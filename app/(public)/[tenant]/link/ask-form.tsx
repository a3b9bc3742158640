"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { EmailField } from "@/components/ui/email-field";
import { SubmitButton } from "@/components/ui/submit-button";

/** Says the same whether somebody has that e-mail or nobody. */
export function AskForm({ action }: { readonly action: BoundAction<null> }) {
  const t = useTranslations("portalAccess");
  return (
    <ActionForm action={action} successMessage={t("asked")}>
      <EmailField name="email" label={t("email")} hint={t("emailHint")} required />
      <SubmitButton size="lg" icon="mail">
        {t("ask")}
      </SubmitButton>
    </ActionForm>
  );
}
