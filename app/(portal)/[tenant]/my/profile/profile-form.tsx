"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { LanguageField } from "@/components/ui/language-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";

type Props = {
  readonly name: string;
  /** As the tenant's country writes it. */
  readonly phone: string;
  /** In which they are written to; null: the practice's. */
  readonly locale: string | null;
  readonly practice: { readonly name: string; readonly locale: string };
  readonly action: BoundAction<null>;
};

export function ProfileForm({ name, phone, locale, practice, action }: Props) {
  const t = useTranslations("portal");
  return (
    <ActionForm
      action={action}
      successMessage={t("profileSaved")}
      // Only the verb knows the country, and whether there is an e-mail.
      fieldOfCode={{ invalid_phone: "phone", reach_missing: "phone" }}
    >
      <TextField
        name="name"
        label={t("name")}
        required
        maxLength={120}
        autoComplete="name"
        defaultValue={name}
      />
      <TextField
        type="tel"
        name="phone"
        label={t("phone")}
        autoComplete="tel"
        defaultValue={phone}
      />
      <LanguageField
        label={t("language")}
        hint={t("languageHint", { name: practice.name })}
        locale={locale}
        usual={{
          locale: practice.locale,
          text: (language) => t("practiceLanguage", { name: practice.name, language }),
        }}
      />
      <SubmitButton>{t("saveProfile")}</SubmitButton>
    </ActionForm>
  );
}
