"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import { Button } from "@/components/ui/button";
import { useUiTexts } from "@/components/ui/ui-texts";
import { useUnsavedChanges } from "@/components/ui/use-unsaved-changes";

type Props = {
  readonly isChanged: boolean;
  /** Saved just now by a browser without scripts. */
  readonly isSaved: boolean;
  readonly isPending: boolean;
  /** Something else is to be answered first. */
  readonly isAsking: boolean;
  readonly mistakeCount: number;
};

/** Always in reach: whether there is something to save, and the button that does it. */
export function SaveBar({ isChanged, isSaved, isPending, isAsking, mistakeCount }: Props) {
  const t = useTranslations("week");
  const texts = useUiTexts();
  const { onChanged, onSaved } = useUnsavedChanges();
  const note = useEffectEvent(() => (isChanged ? onChanged() : onSaved()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each turn
  useEffect(() => note(), [isChanged]);
  return (
    <div
      data-docked
      className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-20 -mx-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-base-300 bg-base-200 px-4 py-3 sm:mx-0 sm:px-0 lg:bottom-0"
    >
      <p aria-live="polite" className={mistakeCount > 0 ? "font-medium text-error" : "text-muted"}>
        {mistakeCount > 0
          ? t("mistakes", { count: mistakeCount })
          : isChanged
            ? t("unsaved")
            : t(isSaved ? "saved" : "nothingToSave")}
      </p>
      <Button variant={isAsking ? "secondary" : "primary"} type="submit" aria-disabled={isPending}>
        {isPending ? texts.sending : t("save")}
      </Button>
    </div>
  );
}
