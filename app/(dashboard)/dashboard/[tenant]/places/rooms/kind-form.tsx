"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";

type Props = { readonly action: BoundAction<{ readonly id: string }> };

/** Names a kind of space. */
export function KindForm({ action }: Props) {
  const t = useTranslations("places");
  const toast = useToast();
  return (
    <ActionForm
      action={action}
      clearsOnSuccess
      fieldOfCode={{ name_taken: "name" }}
      onSuccess={() => toast("success", t("kindAdded"))}
    >
      <TextField
        name="name"
        label={t("kindName")}
        hint={t("kindNameHint")}
        required
        minLength={2}
        maxLength={40}
        autoComplete="off"
      />
      <SubmitButton variant="secondary" icon="plus">
        {t("addKind")}
      </SubmitButton>
    </ActionForm>
  );
}
