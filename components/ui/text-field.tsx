"use client";

import type { ComponentProps } from "react";
import { cx } from "./class-names";
import { type FieldFacts, FieldFrame, useField } from "./field-frame";

type Props = FieldFacts &
  Omit<ComponentProps<"input">, "name" | "id" | "type"> & {
    readonly type?:
      | "text"
      | "email"
      | "tel"
      | "url"
      | "search"
      | "number"
      | "date"
      | "time"
      | "password"
      | "color";
  };

export function TextField({
  name,
  label,
  hint,
  error,
  mayBeNeeded,
  className,
  defaultValue,
  ...rest
}: Props) {
  const { required, min, max } = rest;
  const facts: FieldFacts = { name, label, hint, error, required, mayBeNeeded, min, max };
  const { id, code, typed, attributes } = useField(facts);
  return (
    <FieldFrame facts={facts} id={id} code={code} className={className}>
      <input
        type="text"
        {...rest}
        {...attributes}
        defaultValue={rest.value === undefined ? (typed ?? defaultValue) : undefined}
        className={cx("input w-full", code && "input-error")}
      />
    </FieldFrame>
  );
}
