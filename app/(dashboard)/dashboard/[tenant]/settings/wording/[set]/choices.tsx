"use client";

import { cx } from "@/components/ui/class-names";

type Props<C extends string> = {
  readonly label: string;
  readonly options: readonly C[];
  readonly chosen: C;
  readonly onChoose: (option: C) => void;
  readonly nameOf: (option: C) => string;
};

/** A few ways to look at something, beside each other. */
export function Choices<C extends string>({ label, options, chosen, onChoose, nameOf }: Props<C>) {
  return (
    <fieldset className="join">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <button
          key={option}
          type="button"
          aria-pressed={option === chosen}
          onClick={() => onChoose(option)}
          className={cx("btn btn-sm join-item min-h-9", option === chosen && "btn-active")}
        >
          {nameOf(option)}
        </button>
      ))}
    </fieldset>
  );
}
