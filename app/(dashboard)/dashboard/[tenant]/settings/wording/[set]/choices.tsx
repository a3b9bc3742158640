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
    <fieldset className="flex w-max gap-1 rounded-box bg-base-300 p-1">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <button
          key={option}
          type="button"
          aria-pressed={option === chosen}
          onClick={() => onChoose(option)}
          className={cx(
            "min-h-9 cursor-pointer rounded-field px-3 text-sm font-medium",
            option === chosen
              ? "bg-base-100 shadow-xs ring-1 ring-line"
              : "text-base-content/80 hover:text-base-content",
          )}
        >
          {nameOf(option)}
        </button>
      ))}
    </fieldset>
  );
}
