"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { textKinds } from "@/lib/core/channels/purposes";
import { templateVariables } from "@/lib/core/channels/template-variables";
import { locales } from "@/lib/i18n/locales";

type Props = { readonly action: BoundAction<null> };

/** Names an approved text of WhatsApp, or replaces the one of that kind and language. */
export function TemplateForm({ action }: Props) {
  const t = useTranslations("channels");
  const tk = useTranslations("messageKinds");
  return (
    <ActionForm action={action} successMessage={t("templateSaved")} clearsOnSuccess>
      <div className="grid gap-4 md:grid-cols-2">
        <SelectField
          required
          name="kind"
          label={t("kind")}
          options={textKinds.map((kind) => ({ value: kind, label: tk(kind) }))}
        />
        <SelectField
          required
          name="language"
          label={t("language")}
          options={locales.map((each) => ({ value: each, label: t(`languages.${each}`) }))}
        />
        <TextField
          name="contentSid"
          label={t("contentSid")}
          hint={t("contentSidHint")}
          required
          maxLength={40}
          autoComplete="off"
        />
        <TextField
          name="variables"
          label={t("variables")}
          hint={t("variablesHint", { names: templateVariables.join(", ") })}
          required
          maxLength={200}
          autoComplete="off"
        />
      </div>
      <SubmitButton variant="secondary">{t("saveTemplate")}</SubmitButton>
    </ActionForm>
  );
}
