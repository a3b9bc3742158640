"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button-class";
import { useFormState } from "@/components/ui/form-state";
import { NewPasswordField } from "@/components/ui/new-password-field";
import { PasswordField } from "@/components/ui/password-field";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = {
  readonly email: string;
  readonly hasPassword: boolean;
  readonly asksCurrent: boolean;
  readonly action: BoundAction<null>;
};

export function PasswordForm({ email, hasPassword, asksCurrent, action }: Props) {
  const t = useTranslations("portalEntry");
  return (
    <ActionForm
      action={action}
      fieldOfCode={{ wrong_password: "currentPassword", password_guessable: "password" }}
    >
      {/* Password managers keep what is set under this name. */}
      <input type="email" name="username" value={email} autoComplete="username" hidden readOnly />
      <Fold label={t(hasPassword ? "own.change" : "own.set")}>
        {asksCurrent ? (
          <PasswordField
            name="currentPassword"
            label={t("own.current")}
            hint={t("own.currentHint")}
            required
            maxLength={200}
            autoComplete="current-password"
          />
        ) : null}
        <NewPasswordField label={t("own.new")} hint={t("own.hint")} />
        {hasPassword ? <p className="text-muted text-sm">{t("own.closesOthers")}</p> : null}
        <SubmitButton className="self-start">{t("own.save")}</SubmitButton>
      </Fold>
    </ActionForm>
  );
}

/** Behind a button until it is wanted; open where what was sent is refused, without a script too. */
function Fold({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const { code } = useFormState();
  return (
    <details open={code !== null}>
      <summary className={`${buttonClass({ variant: "secondary" })} list-none`}>{label}</summary>
      <div className="mt-5 flex flex-col gap-5">{children}</div>
    </details>
  );
}
