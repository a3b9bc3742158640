"use client";

import type { ComponentProps, ReactNode } from "react";
import { type FieldFacts, FieldNotes, useField } from "./field-frame";

type Props = Omit<FieldFacts, "label"> &
  Omit<ComponentProps<"input">, "name" | "id" | "type"> & { readonly label: ReactNode };

/** One yes-or-no; unchecked sends nothing. */
export function CheckboxField({ name, label, hint, error, className, ...rest }: Props) {
  const { id, code, typed, attributes } = useField({ name, label: "", hint, error });
  return (
    <div className={className}>
      <label className="flex min-h-11 cursor-pointer items-center gap-3">
        <input
          value="on"
          {...rest}
          {...attributes}
          type="checkbox"
          defaultChecked={
            rest.checked === undefined ? (rest.defaultChecked ?? typed !== undefined) : undefined
          }
          className="checkbox"
        />
        <span>{label}</span>
      </label>
      {/* Under its label: as far in as the box and the gap are wide. */}
      <div className="ps-9 empty:hidden">
        <FieldNotes id={id} hint={hint} code={code} />
      </div>
    </div>
  );
}
