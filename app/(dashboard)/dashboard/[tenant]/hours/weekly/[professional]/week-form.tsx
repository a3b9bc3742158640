"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { useToast } from "@/components/ui/toast";
import { useUnsavedChanges } from "@/components/ui/use-unsaved-changes";
import { weekdays } from "@/lib/core/time/civil";
import { formatWeekday } from "@/lib/format/calendar-date";
import { DayRows } from "./day-rows";
import { addRow, copyDown, type Row, removeRow, rowsOf, type Window } from "./week-rows";

type Props = {
  readonly professionalId: string;
  readonly revision: string;
  readonly windows: readonly Window[];
  readonly locale: string;
  readonly action: BoundAction<{ readonly revision: string }>;
};

/** A professional's whole week: hours and breaks of each day, saved at once. */
export function WeekForm({ professionalId, windows, locale, action, ...props }: Props) {
  const t = useTranslations("hours");
  const toast = useToast();
  const unsaved = useUnsavedChanges();
  const [rows, setRows] = useState<readonly Row[]>(() => rowsOf(windows));
  const [revision, setRevision] = useState(props.revision);
  const [wrongIndex, setWrongIndex] = useState<number | null>(null);
  const wrong = wrongIndex === null ? undefined : rows[wrongIndex];

  function change(changed: readonly Row[]) {
    setRows(changed);
    unsaved.onChanged();
  }

  return (
    <ActionForm
      action={action}
      onSuccess={(saved) => {
        unsaved.onSaved();
        toast("success", t("weekSaved"));
        setRevision(saved.revision);
        setWrongIndex(null);
      }}
      onFailure={({ detail }) => setWrongIndex(indexIn(detail))}
    >
      {wrong ? (
        <p className="font-medium text-error">
          {t("wrongRow", {
            where: `${formatWeekday(wrong.weekday, locale)} ${wrong.start} – ${wrong.end}`,
          })}
        </p>
      ) : null}
      <input type="hidden" name="professionalId" value={professionalId} />
      <input type="hidden" name="expectedRevision" value={revision} />
      <div className="divide-y divide-base-300">
        {weekdays.map((weekday) => (
          <DayRows
            key={weekday}
            weekday={weekday}
            name={formatWeekday(weekday, locale)}
            rows={rows}
            wrongKey={wrong?.key}
            onAdd={(kind) => change(addRow(rows, weekday, kind))}
            onChange={(key, edit) =>
              change(rows.map((row) => (row.key === key ? { ...row, ...edit } : row)))
            }
            onRemove={(key) => change(removeRow(rows, key))}
            onCopyDown={() => change(copyDown(rows, weekday))}
          />
        ))}
      </div>
      <SubmitButton className="self-start">{t("saveWeek")}</SubmitButton>
    </ActionForm>
  );
}

/** Which of the sent windows is wrong, by its position. */
function indexIn(detail: unknown): number | null {
  if (typeof detail !== "object" || detail === null || !("index" in detail)) return null;
  return typeof detail.index === "number" ? detail.index : null;
}
