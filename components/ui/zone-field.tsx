"use client";

import { useId } from "react";
import { TextField } from "./text-field";

export type ZoneOption = {
  /** IANA. */
  readonly id: string;
  /** What people would look it up by. */
  readonly place: string;
};

type Props = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly zones: readonly ZoneOption[];
  readonly defaultValue: string;
  readonly className?: string;
};

/** A time zone, found by typing its city; the browser's own list, so it works with every keyboard and reader. */
export function ZoneField({ zones, ...field }: Props) {
  const id = useId();
  return (
    <>
      <TextField
        {...field}
        required
        maxLength={64}
        list={id}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
      />
      <datalist id={id}>
        {zones.map((zone) => (
          <option key={zone.id} value={zone.id}>
            {zone.place}
          </option>
        ))}
      </datalist>
    </>
  );
}
