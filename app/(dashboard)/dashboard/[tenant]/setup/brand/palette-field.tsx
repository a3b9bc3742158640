"use client";

import { useTranslations } from "next-intl";
import { type PaletteName, palettes } from "@/lib/core/brand/palettes";

type Colors = { readonly primaryColor: string; readonly accentColor: string };

type Props = {
  readonly label: string;
  readonly value: Colors;
  readonly onChange: (colors: Colors) => void;
};

/** Colours that go together, with one touch. */
export function PaletteField({ label, value, onChange }: Props) {
  const t = useTranslations("setup");
  return (
    <fieldset>
      <legend className="mb-2 font-medium">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {(Object.keys(palettes) as PaletteName[]).map((name) => {
          const colors = palettes[name];
          const isChosen =
            colors.primaryColor === value.primaryColor && colors.accentColor === value.accentColor;
          return (
            <button
              key={name}
              type="button"
              aria-pressed={isChosen}
              onClick={() => onChange(colors)}
              className="flex min-h-11 cursor-pointer items-center gap-2 rounded-field px-3 ring-1 ring-line aria-pressed:ring-2 aria-pressed:ring-brand"
            >
              <span aria-hidden className="flex">
                <span
                  className="size-5 rounded-full"
                  style={{ backgroundColor: colors.primaryColor }}
                />
                <span
                  className="-ms-2 size-5 rounded-full ring-2 ring-base-100"
                  style={{ backgroundColor: colors.accentColor }}
                />
              </span>
              {t(`palettes.${name}`)}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
