"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useToast } from "@/components/ui/toast";

type Props = {
  readonly saved: boolean;
  readonly action: BoundAction<{ readonly professionalsSeeOthers: boolean }>;
};

/** Whether professionals see each other's agendas. */
export function SeeOthersForm({ saved, action }: Props) {
  const t = useTranslations("roles");
  const toast = useToast();
  return (
    <ActionForm
      action={action}
      onSuccess={() => toast("success", t("othersSaved"))}
      className="mt-6 max-w-3xl"
    >
      <Card title={t("others")}>
        <input type="hidden" name="professionalsSeeOthers" value="off" />
        <CheckboxField
          name="professionalsSeeOthers"
          label={t("seeOthers")}
          hint={t("seeOthersHint")}
          defaultChecked={saved}
        />
        <SubmitButton className="mt-5">{t("saveOthers")}</SubmitButton>
      </Card>
    </ActionForm>
  );
}
