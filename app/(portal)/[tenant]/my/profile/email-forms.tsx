"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { CodeField } from "@/components/ui/code-field";
import { EmailField } from "@/components/ui/email-field";
import { EmailSuggestion } from "@/components/ui/email-suggestion";
import { SubmitButton } from "@/components/ui/submit-button";

/** Asks for the code that makes a new e-mail count. */
export function EmailForm({ action }: { readonly action: BoundAction<null> }) {
  const [t, tc] = [useTranslations("portal"), useTranslations("common")];
  return (
    <ActionForm action={action}>
      <EmailField name="email" label={t("newEmail")} hint={t("newEmailHint")} required />
      <EmailSuggestion name="email" texts={{ ask: tc("emailAsk"), use: tc("emailUse") }} />
      <SubmitButton variant="secondary" icon="mail">
        {t("sendCode")}
      </SubmitButton>
    </ActionForm>
  );
}

type CodeProps = {
  readonly email: string;
  readonly confirm: BoundAction<null>;
  readonly drop: BoundAction<null>;
};

/** Takes the code that was mailed, or lets things be. */
export function CodeForm({ email, confirm, drop }: CodeProps) {
  const t = useTranslations("portal");
  return (
    <>
      <p role="status" className="mb-4 break-words">
        {t("codeSent", { email })}
      </p>
      <ActionForm action={confirm} fieldOfCode={{ wrong_code: "code" }}>
        <CodeField label={t("code")} hint={t("emailCodeHint")} />
        <SubmitButton>{t("confirmCode")}</SubmitButton>
      </ActionForm>
      <ActionForm action={drop} className="mt-3">
        <SubmitButton variant="quiet">{t("dropEmail")}</SubmitButton>
      </ActionForm>
    </>
  );
}
