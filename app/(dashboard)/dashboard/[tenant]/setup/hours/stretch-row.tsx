"use client";

import { useState } from "react";
import { cx } from "@/components/ui/class-names";
import { FieldNotes, useField } from "@/components/ui/field-frame";
import type { Stretch } from "@/lib/core/setup/simple-week";
import { minutesPerDay, timeOfDay } from "@/lib/core/time/civil";

type Props = {
  readonly name: string;
  readonly label: string;
  readonly labels: Readonly<Record<"on" | "off" | "from" | "to", string>>;
  /** Null: not on. */
  readonly stretch: Stretch | null;
};

/** A day that is open or not, from when to when. */
export function StretchRow({ name, label, labels, stretch }: Props) {
  const [isOn, setOn] = useState(stretch !== null);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
      <label className="flex min-h-11 grow cursor-pointer items-center gap-3 sm:w-44 sm:grow-0">
        <input
          type="checkbox"
          name={`${name}.on`}
          aria-label={labels.on}
          defaultChecked={stretch !== null}
          onChange={(event) => setOn(event.target.checked)}
          className="toggle toggle-primary"
        />
        <span className={cx("font-medium first-letter:uppercase", !isOn && "text-muted")}>
          {label}
        </span>
      </label>
      <span className={cx("flex items-start gap-2", !isOn && "hidden")}>
        <TimeBox name={`${name}.start`} label={labels.from} minute={stretch?.startMinute ?? 540} />
        <span aria-hidden className="pt-2.5 text-muted">
          –
        </span>
        <TimeBox name={`${name}.end`} label={labels.to} minute={stretch?.endMinute ?? 1080} />
      </span>
      {isOn ? null : <span className="text-sm text-muted">{labels.off}</span>}
    </li>
  );
}

type TimeProps = { readonly name: string; readonly label: string; readonly minute: number };

function TimeBox({ name, label, minute }: TimeProps) {
  const { id, code, typed, attributes } = useField({ name, label });
  return (
    <span>
      <input
        {...attributes}
        type="time"
        aria-label={label}
        defaultValue={typed ?? timeOfDay(minute % minutesPerDay)}
        className={cx("input w-32 tabular-nums", code && "input-error")}
      />
      <FieldNotes id={id} hint={undefined} code={code} />
    </span>
  );
}
