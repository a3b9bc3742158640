"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/ui/choice-field";
import { type AvailabilityMode, availabilityModes } from "@/lib/core/scheduling/context";

type Props = {
  readonly saved: AvailabilityMode;
  readonly onChange?: (mode: AvailabilityMode) => void;
};

/** Where somebody's free time comes from. */
export function ModeField({ saved, onChange }: Props) {
  const t = useTranslations("team");
  return (
    <ChoiceField
      name="availabilityMode"
      label={t("mode")}
      required
      defaultValue={saved}
      onChange={(mode) => onChange?.(mode as AvailabilityMode)}
      options={availabilityModes.map((mode) => ({
        value: mode,
        label: t(`modes.${mode}`),
        hint: t(`modeHints.${mode}`),
      }))}
    />
  );
}
