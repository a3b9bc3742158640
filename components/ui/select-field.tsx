"use client";

import type { ComponentProps } from "react";
import { cx } from "./class-names";
import { type FieldFacts, FieldFrame, useField } from "./field-frame";

type Option = {
  readonly value: string;
  readonly label: string;
  /** Where it is not the page's own language. */
  readonly lang?: string;
  readonly disabled?: boolean;
};

type Props = FieldFacts &
  Omit<ComponentProps<"select">, "name" | "id" | "children"> & {
    readonly options: readonly Option[];
    /** An empty first choice, such as "Elige un servicio". */
    readonly placeholder?: string;
  };

export function SelectField(props: Props) {
  const { name, label, hint, error, className, defaultValue, options, placeholder, ...rest } =
    props;
  const facts: FieldFacts = { name, label, hint, error, required: rest.required };
  const { id, code, typed, attributes } = useField(facts);
  return (
    <FieldFrame facts={facts} id={id} code={code} className={className}>
      <select
        {...rest}
        {...attributes}
        // An empty choice of its own ("No, only once") is an answer too.
        required={rest.required && options.every(({ value }) => value !== "")}
        defaultValue={rest.value === undefined ? (typed ?? defaultValue) : undefined}
        className={cx("select w-full", code && "select-error")}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map(({ value, label: text, lang, disabled }) => (
          <option key={value} value={value} lang={lang} disabled={disabled}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
