"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { recurrenceUnits } from "@/lib/core/scheduling/context";
import type { AbsenceFields } from "./absence-fields";

type Props = {
  readonly fields: AbsenceFields;
  readonly onChange: (given: Partial<AbsenceFields>) => void;
};

/** Whether it comes back, how often and until when. */
export function RepeatFields({ fields, onChange }: Props) {
  const t = useTranslations("timeOff");
  const { repeats, every, until, from } = fields;
  const unit = repeats || "week";
  return (
    <div className="group/repeats flex flex-col gap-4">
      <SelectField
        name="repeats"
        label={t("repeats")}
        required
        value={repeats}
        onChange={({ target }) => onChange({ repeats: target.value as AbsenceFields["repeats"] })}
        options={[
          { value: "", label: t("repeatsChoice.never") },
          ...recurrenceUnits.map((each) => ({ value: each, label: t(`repeatsChoice.${each}`) })),
        ]}
      />
      <div className="grid items-end gap-4 group-has-[[name=repeats]_[value='']:checked]/repeats:hidden sm:grid-cols-2">
        <TextField
          type="number"
          name="every"
          label={t(`every.${unit}`)}
          required={repeats !== ""}
          min={1}
          max={366}
          inputMode="numeric"
          value={String(every || "")}
          onChange={({ target }) => onChange({ every: Number(target.value) })}
        />
        <TextField
          type="date"
          name="until"
          label={t("until")}
          required={repeats !== ""}
          min={from}
          value={until}
          onChange={({ target }) => onChange({ until: target.value })}
        />
      </div>
    </div>
  );
}
