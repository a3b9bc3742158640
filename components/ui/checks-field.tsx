"use client";

import { type FieldFacts, FieldNotes, useField } from "./field-frame";

type Choice = { readonly value: string; readonly label: string };

type Props = FieldFacts & {
  readonly options: readonly Choice[];
  readonly defaultValues?: readonly string[];
  readonly onChange?: (values: readonly string[]) => void;
  readonly className?: string;
};

/** Any number of a few short choices, such as days of the week: boxes of one name, as pills. */
export function ChecksField({ options, defaultValues = [], onChange, ...rest }: Props) {
  const { className, ...facts } = rest;
  const { id, code, attributes } = useField(facts);
  return (
    <fieldset className={className} aria-describedby={attributes["aria-describedby"]}>
      <legend className="mb-1.5 font-medium">{facts.label}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map((option, index) => (
          <label key={option.value} className={pill}>
            <input
              type="checkbox"
              id={index === 0 ? id : undefined}
              name={facts.name}
              value={option.value}
              defaultChecked={defaultValues.includes(option.value)}
              onChange={(event) => onChange?.(checkedBeside(event.currentTarget))}
              aria-invalid={index === 0 ? attributes["aria-invalid"] : undefined}
              className="checkbox checkbox-sm"
            />
            <span className="first-letter:uppercase">{option.label}</span>
          </label>
        ))}
      </div>
      <div className={facts.hint || code ? "mt-1.5" : undefined}>
        <FieldNotes id={id} hint={facts.hint} code={code} />
      </div>
    </fieldset>
  );
}

function checkedBeside(box: HTMLInputElement): string[] {
  const all = box.closest("fieldset")?.querySelectorAll<HTMLInputElement>("input:checked") ?? [];
  return [...all].map(({ value }) => value);
}

const pill =
  "flex min-h-11 cursor-pointer items-center gap-2 rounded-field bg-base-100 px-3 py-1.5 ring-1 ring-base-300 has-checked:ring-2 has-checked:ring-brand";
