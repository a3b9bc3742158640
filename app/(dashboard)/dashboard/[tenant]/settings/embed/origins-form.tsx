"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { useUnsavedChanges } from "@/components/ui/use-unsaved-changes";

type Props = {
  readonly origins: readonly string[];
  readonly action: BoundAction<null>;
};

/** Which sites may show the practice's booking. */
export function OriginsForm({ origins, action }: Props) {
  const t = useTranslations("embedding");
  const unsaved = useUnsavedChanges();
  return (
    <Card title={t("sites")} description={t("sitesHint")}>
      <ActionForm
        // Saved as it is understood: a pasted page's address is its site's.
        key={origins.join()}
        action={action}
        successMessage={t("saved")}
        onInput={unsaved.onChanged}
        onSuccess={unsaved.onSaved}
      >
        <TextareaField
          name="origins"
          label={t("origins")}
          hint={t("originsHint")}
          rows={Math.max(3, origins.length + 1)}
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={origins.join("\n")}
        />
        <SubmitButton>{t("save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
