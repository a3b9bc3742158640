"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { CodeField } from "@/components/ui/code-field";
import { EmailField } from "@/components/ui/email-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { WhoField, whoQuestions } from "../who-field";

/** Asks for a code: says the same whether somebody has that e-mail or nobody. */
export function AskForCodeForm({ action }: { readonly action: BoundAction<null> }) {
  const t = useTranslations("portalEntry");
  return (
    <ActionForm action={action}>
      <EmailField name="email" label={t("email")} hint={t("emailHint")} required />
      <SubmitButton size="lg" icon="mail">
        {t("askForCode")}
      </SubmitButton>
    </ActionForm>
  );
}

type CodeProps = {
  readonly email: string;
  readonly enter: BoundAction<null>;
  readonly again: BoundAction<null>;
  readonly forget: BoundAction<null>;
};

/** Takes the code that was mailed, sends another, or begins with another e-mail. */
export function EnterCodeForm({ email, enter, again, forget }: CodeProps) {
  const t = useTranslations("portalEntry");
  return (
    <>
      <ActionForm
        action={enter}
        fieldOfCode={{ wrong_entry_code: "code" }}
        questions={whoQuestions}
      >
        <p className="font-semibold wrap-anywhere">{email}</p>
        <input type="hidden" name="email" value={email} />
        <CodeField label={t("code")} hint={t("codeHint")} />
        <WhoField />
        <SubmitButton size="lg" icon="lock">
          {t("enter")}
        </SubmitButton>
      </ActionForm>
      <div className="mt-6 flex flex-wrap gap-x-2">
        <ActionForm action={again} successMessage={t("sentAgain")}>
          <input type="hidden" name="email" value={email} />
          <SubmitButton variant="quiet" className="-ms-4">
            {t("sendAgain")}
          </SubmitButton>
        </ActionForm>
        <ActionForm action={forget}>
          <SubmitButton variant="quiet" className="-ms-4 sm:ms-0">
            {t("otherEmail")}
          </SubmitButton>
        </ActionForm>
      </div>
    </>
  );
}
