"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import {
  reminderBounds,
  reminderUnits,
  spokenReminder,
} from "@/lib/core/notifications/reminder-offsets";

const emptyRows = 2;

/** One row for each reminder and two for more: an emptied row takes its reminder away, with and without scripts. */
export function ReminderRows({ hours }: { readonly hours: readonly number[] }) {
  const t = useTranslations("notices");
  const rows = [
    ...hours.map(spokenReminder),
    ...Array.from({ length: emptyRows }, () => undefined),
  ];
  return (
    <ul className="flex flex-col gap-3">
      {rows.slice(0, reminderBounds.count).map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the form
        <li key={index} className="grid max-w-md grid-cols-2 items-start gap-3">
          <TextField
            type="number"
            name={`reminders.${index}.amount`}
            label={t("reminderAmount", { number: index + 1 })}
            inputMode="numeric"
            step={1}
            min={1}
            max={reminderBounds.most}
            defaultValue={row?.amount ?? ""}
            // That it may stay empty is said above; on a phone it would take a line more than its neighbour has.
            className="[&>label>span]:sr-only"
          />
          <SelectField
            name={`reminders.${index}.unit`}
            label={t("reminderUnit")}
            required
            defaultValue={row?.unit ?? "hours"}
            options={reminderUnits.map((value) => ({ value, label: t(`units.${value}`) }))}
          />
        </li>
      ))}
    </ul>
  );
}
