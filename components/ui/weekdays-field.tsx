import type { ComponentProps } from "react";
import { weekdays } from "@/lib/core/time/civil";
import { formatWeekday } from "@/lib/format/calendar-date";
import { ChecksField } from "./checks-field";

type Props = Omit<ComponentProps<typeof ChecksField>, "name" | "options"> & {
  /** For lib/format. */
  readonly locale: string;
  readonly length?: "short" | "long";
};

/** Days of the week to tick, Monday first: `weekdays`, 1 to 7. */
export function WeekdaysField({ locale, length = "short", ...rest }: Props) {
  return (
    <ChecksField
      {...rest}
      name="weekdays"
      options={weekdays.map((weekday) => ({
        value: String(weekday),
        label: formatWeekday(weekday, locale, length),
      }))}
    />
  );
}
