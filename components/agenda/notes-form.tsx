"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { BoundAction } from "./bound-action";
import { otherNotesOf } from "./other-notes";

type Props = {
  readonly appointmentId: string;
  readonly notes: string;
  readonly action: BoundAction<null>;
};

/** What the team keeps about an appointment. What a colleague wrote meanwhile is shown, never erased unseen. */
export function NotesForm({ appointmentId, notes, action }: Props) {
  const t = useTranslations("agenda");
  const [text, setText] = useState(notes);
  /** The notes that whoever types has seen. */
  const [seen, setSeen] = useState(notes);
  const [latest, setLatest] = useState(notes);
  const [others, setOthers] = useState<string | null>(null);
  if (latest !== notes) {
    setLatest(notes);
    if (text === seen) {
      setText(notes);
      setSeen(notes);
    } else if (withPlainBreaks(notes) !== withPlainBreaks(text)) {
      showOthers(notes);
    }
  }

  function showOthers(written: string) {
    setOthers(written);
    setSeen(written);
  }

  return (
    <ActionForm
      action={action}
      successMessage={t("notesSaved")}
      className="gap-3"
      onSuccess={() => {
        setSeen(text);
        setOthers(null);
      }}
      onFailure={({ code, detail }) => {
        if (code === "version_conflict") showOthers(otherNotesOf(detail));
      }}
    >
      {others === null ? null : (
        <Alert tone="info" title={t("notesNow")}>
          <p className="whitespace-pre-line">{others || t("noNotes")}</p>
        </Alert>
      )}
      <input type="hidden" name="appointmentId" value={appointmentId} />
      <input type="hidden" name="before" value={seen} />
      <TextareaField
        name="notes"
        label={t("notes")}
        hint={t("notesHint")}
        rows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <SubmitButton variant="secondary" size="sm" className="self-start">
        {t("saveNotes")}
      </SubmitButton>
    </ActionForm>
  );
}

/** Forms send line breaks in a way of their own. */
function withPlainBreaks(text: string): string {
  return text.replaceAll("\r\n", "\n");
}
