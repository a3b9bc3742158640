"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { LocalDate } from "@/lib/core/time/civil";

export type TimeFields = {
  readonly people: readonly { readonly value: string; readonly label: string }[];
  readonly who: string;
  readonly date: LocalDate;
  /** `HH:MM`, or empty. */
  readonly start: string;
  readonly end: string;
};

type Props = {
  readonly fields: TimeFields;
  /** How the form's action calls them. */
  readonly names: Readonly<Record<"who" | "date" | "start" | "end", string>>;
  /** What else goes along with the day. */
  readonly children?: (range: { readonly date: LocalDate; readonly end: string }) => ReactNode;
};

/** Whose time, on which day, from when to when. */
export function TimeRangeFields({ fields, names, children }: Props) {
  const [t, tp] = [useTranslations("agenda"), useTranslations("panel")];
  const [date, setDate] = useState(fields.date);
  // A field of a time has no 24:00: midnight as an end is the day's.
  const [end, setEnd] = useState(fields.end === "24:00" ? "00:00" : fields.end);
  return (
    <>
      <SelectField
        name={names.who}
        label={t("professional")}
        required
        defaultValue={fields.who}
        options={fields.people}
      />
      <TextField
        type="date"
        name={names.date}
        label={t("day")}
        required
        value={date}
        onChange={(event) => setDate(event.target.value)}
      />
      {children?.({ date, end })}
      <div className="grid grid-cols-2 gap-4">
        <TextField
          type="time"
          name={names.start}
          label={tp("from")}
          required
          defaultValue={fields.start}
        />
        <TextField
          type="time"
          name={names.end}
          label={tp("until")}
          required
          value={end}
          onChange={(event) => setEnd(event.target.value)}
        />
      </div>
    </>
  );
}
