"use client";

import type { ComponentProps } from "react";
import { TextField } from "@/components/ui/text-field";

type Props = Omit<ComponentProps<typeof TextField>, "type" | "min" | "max" | "defaultValue"> & {
  readonly bounds: { readonly least: number; readonly most: number };
  /** Null: left empty. */
  readonly saved: number | null;
};

/** A whole number within bounds that the browser tells as well as the server. */
export function NumberField({ bounds, saved, ...rest }: Props) {
  return (
    <TextField
      {...rest}
      type="number"
      min={bounds.least}
      max={bounds.most}
      step={1}
      inputMode="numeric"
      defaultValue={saved ?? ""}
    />
  );
}
