"use client";

import type { ReactNode } from "react";
import { cx } from "./class-names";
import { type FieldFacts, FieldNotes, useField } from "./field-frame";

type Choice = {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Its own line below the label. */
  readonly note?: ReactNode;
};

type Props = FieldFacts & {
  readonly options: readonly Choice[];
  readonly defaultValue?: string;
  readonly onChange?: (value: string) => void;
  readonly className?: string;
};

/** One of a few, all in sight: radio buttons as large rows. */
export function ChoiceField({ options, defaultValue, onChange, className, ...facts }: Props) {
  const { id, code, typed, attributes } = useField(facts);
  const chosen = typed ?? defaultValue;
  return (
    <fieldset className={className} aria-describedby={attributes["aria-describedby"]}>
      <legend className="mb-1.5 font-medium">{facts.label}</legend>
      <div className="flex flex-col gap-2">
        {options.map((option, index) => (
          <label key={option.value} className={choiceRow}>
            <input
              type="radio"
              id={index === 0 ? id : undefined}
              name={facts.name}
              value={option.value}
              defaultChecked={option.value === chosen}
              onChange={() => onChange?.(option.value)}
              required={facts.required}
              aria-invalid={attributes["aria-invalid"]}
              className="radio"
            />
            <span>
              <span className={cx(option.hint && "font-medium")}>{option.label}</span>
              {option.note}
              {option.hint ? <span className="block text-sm text-muted">{option.hint}</span> : null}
            </span>
          </label>
        ))}
      </div>
      <FieldNotes id={id} hint={facts.hint} code={code} />
    </fieldset>
  );
}

const choiceRow =
  "flex min-h-11 cursor-pointer items-center gap-3 rounded-field bg-base-100 px-4 py-2.5 ring-1 ring-base-300 has-checked:ring-2 has-checked:ring-brand";
