"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/class-names";
import { type AvailabilityMode, availabilityModes } from "@/lib/core/scheduling/context";
import type { useModes, WorkingChoice } from "./use-modes";

type Props = {
  readonly professional: WorkingChoice;
  readonly modes: ReturnType<typeof useModes>;
  /** Id of the sentence that says what the mode means. */
  readonly describedBy: string | undefined;
  readonly className?: string;
};

/** Where somebody's bookable hours come from; a choice holds at once. */
export function ModeSelect({ professional, modes, describedBy, className }: Props) {
  const t = useTranslations("openings");
  return (
    <select
      aria-label={t("modeLabel", { name: professional.name })}
      aria-describedby={describedBy}
      value={modes.modeOf(professional)}
      disabled={modes.isPending}
      onChange={(event) => modes.set(professional, event.target.value as AvailabilityMode)}
      className={cx("select", className)}
    >
      {availabilityModes.map((each) => (
        <option key={each} value={each}>
          {t(`mode.${each}`)}
        </option>
      ))}
    </select>
  );
}
