"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useFormState } from "@/components/ui/form-state";
import { Icon } from "@/components/ui/icon";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";

/** What only the desk says of a booking, folded away: who called for somebody else, and notes for the team. */
export function DeskWordsFields() {
  const [t, tp] = [useTranslations("agenda"), useTranslations("panel")];
  const details = useRef<HTMLDetailsElement>(null);
  const { fields } = useFormState();
  useEffect(() => {
    if (details.current && (fields.callerName || fields.notes)) details.current.open = true;
  }, [fields]);
  return (
    <details ref={details} className="group/words rounded-box bg-base-200">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-3 rounded-box px-4 py-2 font-medium">
        <span className="grow">{tp("deskWords")}</span>
        <Icon name="chevronDown" className="transition-transform group-open/words:rotate-180" />
      </summary>
      <div className="flex flex-col gap-4 px-4 pb-4">
        <TextField
          name="callerName"
          label={tp("callerName")}
          hint={tp("callerHint")}
          maxLength={120}
          autoComplete="off"
        />
        <TextareaField
          name="notes"
          label={t("notes")}
          hint={t("notesHint")}
          rows={2}
          maxLength={2000}
        />
      </div>
    </details>
  );
}
