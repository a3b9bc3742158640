"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** What a picked time can become. */
export type PickedUse = "book" | "block" | "open";

type Props = {
  readonly use: PickedUse;
  readonly uses: readonly PickedUse[];
  readonly onUse: (use: PickedUse) => void;
};

/** A picked time is for an appointment, or is blocked or opened: one touch changes between them. */
export function PickedChoices({ use, uses, onUse }: Props) {
  const t = useTranslations("panel");
  if (uses.length < 2) return null;
  return (
    <fieldset className="grid auto-cols-fr grid-flow-col gap-1 rounded-box bg-base-200 p-1">
      <legend className="sr-only">{t("pickedUse")}</legend>
      {uses.map((each) => (
        <Button
          key={each}
          size="sm"
          variant={each === use ? "primary" : "quiet"}
          aria-pressed={each === use}
          onClick={() => onUse(each)}
        >
          {t(`uses.${each}`)}
        </Button>
      ))}
    </fieldset>
  );
}
