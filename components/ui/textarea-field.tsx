"use client";

import type { ComponentProps } from "react";
import { cx } from "./class-names";
import { type FieldFacts, FieldFrame, useField } from "./field-frame";

type Props = FieldFacts & Omit<ComponentProps<"textarea">, "name" | "id">;

export function TextareaField({
  name,
  label,
  hint,
  error,
  className,
  defaultValue,
  ...rest
}: Props) {
  const facts: FieldFacts = { name, label, hint, error, required: rest.required };
  const { id, code, typed, attributes } = useField(facts);
  return (
    <FieldFrame facts={facts} id={id} code={code} className={className}>
      <textarea
        rows={3}
        {...rest}
        {...attributes}
        defaultValue={rest.value === undefined ? (typed ?? defaultValue) : undefined}
        className={cx("textarea w-full", code && "textarea-error")}
      />
    </FieldFrame>
  );
}
