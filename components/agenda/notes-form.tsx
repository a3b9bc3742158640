"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { BoundAction } from "./bound-action";

type Props = {
  readonly appointmentId: string;
  readonly notes: string | null;
  readonly action: BoundAction<null>;
};

/** What the team keeps about an appointment. */
export function NotesForm({ appointmentId, notes, action }: Props) {
  const t = useTranslations("agenda");
  return (
    <ActionForm action={action} successMessage={t("notesSaved")} className="gap-3">
      <input type="hidden" name="appointmentId" value={appointmentId} />
      <TextareaField
        name="notes"
        label={t("notes")}
        hint={t("notesHint")}
        rows={2}
        maxLength={2000}
        defaultValue={notes ?? ""}
      />
      <SubmitButton variant="secondary" size="sm" className="self-start">
        {t("saveNotes")}
      </SubmitButton>
    </ActionForm>
  );
}
