"use client";

import { useTranslations } from "next-intl";
import { baseThemeOf, brandBases, type Shades } from "@/lib/core/brand/base-themes";

type Props = { readonly value: string; readonly onChange: (base: string) => void };

/** The grounds to choose from, each shown as it is by day and by night. */
export function BaseField({ value, onChange }: Props) {
  const t = useTranslations("brand");
  return (
    <fieldset>
      <legend className="font-medium">{t("base")}</legend>
      <p className="mt-1 mb-3 text-sm text-muted">{t("baseHint")}</p>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {brandBases.map((base) => {
          const { light, dark } = baseThemeOf(base);
          return (
            <label
              key={base}
              className="cursor-pointer overflow-hidden rounded-field ring-1 ring-line has-checked:ring-2 has-checked:ring-brand has-focus-visible:outline-2 has-focus-visible:outline-offset-2"
            >
              <span aria-hidden className="grid grid-cols-2">
                <Sample shades={light} />
                <Sample shades={dark} />
              </span>
              <span className="flex items-center gap-2 px-3 py-2 text-sm">
                <input
                  type="radio"
                  name="base"
                  value={base}
                  checked={baseThemeOf(value).base === base}
                  onChange={() => onChange(base)}
                  className="radio radio-sm"
                />
                {t(`bases.${base}`)}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** A card on its page. */
function Sample({ shades }: { readonly shades: Shades }) {
  const t = useTranslations("brand");
  const [card, page, edge] = shades.grounds;
  return (
    <span style={{ backgroundColor: page }} className="p-2">
      <span
        style={{ backgroundColor: card, color: shades.text, borderColor: edge }}
        className="block rounded-sm border py-2 text-center font-semibold"
      >
        {t("sampleLetters")}
      </span>
    </span>
  );
}
