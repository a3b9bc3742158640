"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { TextField } from "@/components/ui/text-field";
import type { LocalDate } from "@/lib/core/time/civil";
import type { AbsenceFields } from "./absence-fields";

type Props = {
  readonly fields: AbsenceFields;
  readonly firstDay: LocalDate;
  readonly onChange: (given: Partial<AbsenceFields>) => void;
};

/** From which day to which: whole days, or from a time to a time. */
export function WhenFields({ fields, firstDay, onChange }: Props) {
  const t = useTranslations("timeOff");
  const { from, to, wholeDays } = fields;
  return (
    <div className="group/when flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          type="date"
          name="from"
          label={t("firstDay")}
          required
          min={from < firstDay ? from : firstDay}
          value={from}
          onChange={({ target }) =>
            onChange({ from: target.value, ...(to < target.value ? { to: target.value } : {}) })
          }
        />
        <TextField
          type="date"
          name="to"
          label={t("lastDay")}
          required
          min={from}
          value={to}
          onChange={({ target }) => onChange({ to: target.value })}
        />
      </div>
      <CheckboxField
        name="wholeDays"
        label={t("wholeDays")}
        checked={wholeDays}
        onChange={({ target }) => onChange({ wholeDays: target.checked })}
      />
      <div className="grid grid-cols-2 gap-4 group-has-[[name=wholeDays]:checked]/when:hidden">
        <TextField
          type="time"
          name="start"
          label={t("firstTime")}
          required={!wholeDays}
          value={fields.start}
          onChange={({ target }) => onChange({ start: target.value })}
        />
        <TextField
          type="time"
          name="end"
          label={t("lastTime")}
          required={!wholeDays}
          value={fields.end}
          onChange={({ target }) => onChange({ end: target.value })}
        />
      </div>
    </div>
  );
}
