"use client";

import { useTranslations } from "next-intl";
import { FieldNotes, useField } from "@/components/ui/field-frame";
import { Icon, type IconName } from "@/components/ui/icon";
import { type Sector, sectors } from "@/lib/core/setup/sectors";

const icons: Readonly<Record<Sector, IconName>> = {
  medical: "calendarCheck",
  dental: "spark",
  barber: "user",
  beauty: "palette",
  generic: "calendar",
};

/** One trade of a few, each as a tile. */
export function SectorField() {
  const t = useTranslations("start");
  const { id, code, typed, attributes } = useField({ name: "sector", label: t("sector") });
  return (
    <fieldset aria-describedby={attributes["aria-describedby"]}>
      <legend className="mb-1.5 font-medium">{t("sector")}</legend>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
        {sectors.map((sector, index) => (
          <label
            key={sector}
            className="flex cursor-pointer flex-col gap-1 rounded-field p-3.5 ring-1 ring-line has-checked:bg-brand/5 has-checked:ring-2 has-checked:ring-brand has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brand"
          >
            <span className="flex items-center gap-2 font-medium">
              <input
                type="radio"
                id={index === 0 ? id : undefined}
                name="sector"
                value={sector}
                defaultChecked={typed === sector}
                aria-invalid={attributes["aria-invalid"]}
                required
                className="sr-only"
              />
              <Icon name={icons[sector]} className="text-brand" />
              {t(`sectors.${sector}`)}
            </span>
            <span className="text-sm text-muted">{t(`sectorHints.${sector}`)}</span>
          </label>
        ))}
      </div>
      <FieldNotes id={id} hint={undefined} code={code} />
    </fieldset>
  );
}
