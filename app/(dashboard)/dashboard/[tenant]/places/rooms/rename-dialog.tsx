"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Modal } from "@/components/ui/modal";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";

type Props = {
  /** Null while nothing is being renamed. */
  readonly named: { readonly id: string; readonly name: string } | null;
  /** The field that carries its id. */
  readonly field: "kindId" | "resourceId";
  readonly action: BoundAction<{ readonly id: string }>;
  readonly onClose: () => void;
};

export function RenameDialog({ named, field, action, onClose }: Props) {
  const t = useTranslations("places");
  const toast = useToast();
  return (
    <Modal isOpen={named !== null} onClose={onClose} title={t("rename")}>
      <ActionForm
        action={action}
        fieldOfCode={{ name_taken: "name" }}
        onSuccess={() => {
          onClose();
          toast("success", t("renamed"));
        }}
      >
        <input type="hidden" name={field} value={named?.id ?? ""} />
        <TextField
          name="name"
          label={t("newName")}
          required
          maxLength={40}
          autoComplete="off"
          defaultValue={named?.name ?? ""}
        />
        <SubmitButton block>{t("save")}</SubmitButton>
      </ActionForm>
    </Modal>
  );
}
