"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { FieldNotes } from "@/components/ui/field-frame";
import { useFormState } from "@/components/ui/form-state";
import { Icon } from "@/components/ui/icon";
import type { Weekday } from "@/lib/core/time/civil";
import type { Row } from "./week-rows";

type Props = {
  readonly weekday: Weekday;
  readonly name: string;
  /** Of the whole week: a row's place in it is its place in the input. */
  readonly rows: readonly Row[];
  readonly wrongKey: string | undefined;
  readonly onAdd: (kind: Row["kind"]) => void;
  readonly onChange: (key: string, change: Partial<Pick<Row, "start" | "end">>) => void;
  readonly onRemove: (key: string) => void;
  readonly onCopyDown: () => void;
};

/** One day of the week: its hours and breaks, each from one time to another. */
export function DayRows({ weekday, name, rows, wrongKey, ...on }: Props) {
  const t = useTranslations("hours");
  const ofDay = rows.filter((row) => row.weekday === weekday);
  return (
    <fieldset className="grid gap-x-6 gap-y-2 py-4 sm:grid-cols-[7rem_minmax(0,1fr)]">
      <legend className="sr-only">{name}</legend>
      <p aria-hidden className="pt-2 font-semibold capitalize">
        {name}
      </p>
      <div className="flex flex-col gap-2">
        {ofDay.length === 0 ? <p className="pt-2 text-muted">{t("closed")}</p> : null}
        {ofDay.map((row) => (
          <EditedRow
            key={row.key}
            row={row}
            index={rows.indexOf(row)}
            isWrong={row.key === wrongKey}
            onChange={(change) => on.onChange(row.key, change)}
            onRemove={() => on.onRemove(row.key)}
          />
        ))}
        <div className="flex flex-wrap gap-1">
          <Button size="sm" variant="quiet" icon="plus" onClick={() => on.onAdd("work")}>
            {t("addHours")}
          </Button>
          {ofDay.some(({ kind }) => kind === "work") ? (
            <Button size="sm" variant="quiet" icon="plus" onClick={() => on.onAdd("break")}>
              {t("addBreak")}
            </Button>
          ) : null}
          {weekday < 5 && ofDay.length > 0 ? (
            <Button size="sm" variant="quiet" icon="copy" onClick={on.onCopyDown}>
              {t("copyDown")}
            </Button>
          ) : null}
        </div>
      </div>
    </fieldset>
  );
}

type RowProps = {
  readonly row: Row;
  readonly index: number;
  readonly isWrong: boolean;
  readonly onChange: (change: Partial<Pick<Row, "start" | "end">>) => void;
  readonly onRemove: () => void;
};

function EditedRow({ row, index, isWrong, onChange, onRemove }: RowProps) {
  const t = useTranslations("hours");
  const id = useId();
  const { fields } = useFormState();
  const error = fields[`windows.${index}.start`] ?? fields[`windows.${index}.end`];
  const isMarked = isWrong || error !== undefined;
  const field = (edge: "start" | "end") => (
    <input
      type="time"
      name={`windows.${index}.${edge}`}
      aria-label={`${t(row.kind)}: ${t(edge === "start" ? "from" : "to")}`}
      aria-invalid={isMarked ? true : undefined}
      aria-describedby={error ? `${id}-error` : undefined}
      required
      value={row[edge]}
      onChange={(event) => onChange({ [edge]: event.target.value })}
      className={cx("input w-32", isMarked && "input-error")}
    />
  );
  return (
    <div className="flex flex-wrap items-center gap-2">
      <input type="hidden" name={`windows.${index}.weekday`} value={row.weekday} />
      <input type="hidden" name={`windows.${index}.kind`} value={row.kind} />
      <span className={cx("w-16", row.kind === "break" && "text-muted")}>{t(row.kind)}</span>
      {field("start")}
      <span aria-hidden>–</span>
      {field("end")}
      <Button
        size="sm"
        variant="quiet"
        className="btn-square"
        aria-label={`${t("removeRow")}: ${t(row.kind)} ${row.start} – ${row.end}`}
        onClick={onRemove}
      >
        <Icon name="trash" />
      </Button>
      <div className="w-full empty:hidden">
        <FieldNotes id={id} hint={undefined} code={error} />
      </div>
    </div>
  );
}
