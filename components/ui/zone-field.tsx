"use client";

import { useId } from "react";
import { zonePlace } from "@/lib/format/zones";
import { TextField } from "./text-field";

export type ZoneOption = {
  /** What people look it up by. */
  readonly place: string;
  readonly name: string;
};

type Props = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly zones: readonly ZoneOption[];
  /** IANA. */
  readonly defaultValue: string;
  readonly className?: string;
};

/** A time zone, found by typing its city; the browser's own list, so it works with every keyboard and reader. */
export function ZoneField({ zones, defaultValue, ...field }: Props) {
  const id = useId();
  return (
    <>
      <TextField
        {...field}
        defaultValue={zonePlace(defaultValue)}
        required
        maxLength={64}
        list={id}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
      />
      <datalist id={id}>
        {zones.map((zone) => (
          <option key={zone.place} value={zone.place}>
            {zone.name}
          </option>
        ))}
      </datalist>
    </>
  );
}
