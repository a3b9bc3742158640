"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { recurrenceUnits } from "@/lib/core/scheduling/context";
import type { LocalDate } from "@/lib/core/time/civil";
import { formatDate } from "@/lib/format/calendar-date";
import { type RepeatFields as Fields, firstRepeat, summaryOf, unitOf } from "./repeat-rule";

type Props = {
  /** Null while it is not repeated. */
  readonly repeat: Fields | null;
  readonly onRepeat: (repeat: Fields | null) => void;
  /** The day of the first. */
  readonly date: LocalDate;
  /** Why the server refuses the series as a whole. */
  readonly problem: string | null;
  readonly locale: string;
};

/** Whether an appointment is repeated, how often and until when, and the same in plain words. */
export function RepeatFields({ repeat, onRepeat, date, problem, locale }: Props) {
  const t = useTranslations("series");
  const summary = repeat && summaryOf(repeat, date);
  return (
    <div className={repeat ? "flex flex-col gap-4 rounded-box bg-base-200 p-4" : undefined}>
      <CheckboxField
        name="repeats"
        label={t("repeat")}
        hint={t("repeatHint")}
        checked={repeat !== null}
        onChange={(event) => onRepeat(event.target.checked ? firstRepeat : null)}
      />
      {repeat ? (
        <>
          <RuleFields repeat={repeat} onRepeat={onRepeat} date={date} problem={problem} />
          <p role="status" className="font-medium first-letter:uppercase">
            {summary ? t("summary", { ...summary, last: formatDate(summary.last, locale) }) : ""}
          </p>
        </>
      ) : null}
    </div>
  );
}

type RuleProps = Pick<Props, "onRepeat" | "date" | "problem"> & { readonly repeat: Fields };

function RuleFields({ repeat, onRepeat, date, problem }: RuleProps) {
  const t = useTranslations("series");
  const change = (part: Partial<Fields>) => onRepeat({ ...repeat, ...part });
  const error = problem ? { error: problem } : {};
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <TextField
          type="number"
          name="repeat.every"
          label={t("every")}
          inputMode="numeric"
          required
          min={1}
          max={366}
          value={repeat.every}
          onChange={(event) => change({ every: event.target.value })}
        />
        <SelectField
          name="repeat.unit"
          label={t("unit")}
          required
          value={repeat.unit}
          onChange={(event) => change({ unit: unitOf(event.target.value) })}
          options={recurrenceUnits.map((unit) => ({
            value: unit,
            label: t(`units.${unit}`, { every: Number(repeat.every) || 2 }),
          }))}
        />
      </div>
      <SelectField
        name="ends"
        label={t("ends")}
        required
        value={repeat.ends}
        onChange={(event) => change({ ends: event.target.value === "until" ? "until" : "count" })}
        options={[
          { value: "count", label: t("endsAfter") },
          { value: "until", label: t("endsOn") },
        ]}
      />
      {repeat.ends === "count" ? (
        <TextField
          {...error}
          type="number"
          name="repeat.count"
          label={t("count")}
          inputMode="numeric"
          required
          value={repeat.count}
          onChange={(event) => change({ count: event.target.value })}
        />
      ) : (
        <TextField
          {...error}
          type="date"
          name="repeat.until"
          label={t("until")}
          required
          min={date}
          value={repeat.until}
          onChange={(event) => change({ until: event.target.value })}
        />
      )}
    </>
  );
}
