"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useAgendaNavigation } from "./agenda-navigation";

/** What a picked time can become. */
export type PickedUse = "book" | "block" | "open";

type Props = {
  readonly use: PickedUse;
  readonly uses: readonly PickedUse[];
  /** The address of this panel without what it is to become. */
  readonly search: string;
};

/** A picked time is for an appointment, or is blocked or opened: one touch changes between them. */
export function PickedChoices({ use, uses, search }: Props) {
  const t = useTranslations("panel");
  const { swap } = useAgendaNavigation();
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
          onClick={() => swap(each === "book" ? search : `${search}&as=${each}`)}
        >
          {t(`uses.${each}`)}
        </Button>
      ))}
    </fieldset>
  );
}
