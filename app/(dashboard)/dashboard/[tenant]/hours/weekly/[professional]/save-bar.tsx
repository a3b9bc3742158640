"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useEffectEvent } from "react";
import { Button } from "@/components/ui/button";
import { useUiTexts } from "@/components/ui/ui-texts";
import { useUnsavedChanges } from "@/components/ui/use-unsaved-changes";

type Props = {
  readonly isChanged: boolean;
  /** Saved just now by a browser without scripts. */
  readonly isSaved: boolean;
  readonly isPending: boolean;
  readonly mistakeCount: number;
  /** What else can be done. */
  readonly children: ReactNode;
};

/** Always in reach: whether there is something to save, and the button that does it. */
export function SaveBar({ isChanged, isSaved, isPending, mistakeCount, children }: Props) {
  const t = useTranslations("week");
  const texts = useUiTexts();
  const { onChanged, onSaved } = useUnsavedChanges();
  const note = useEffectEvent(() => (isChanged ? onChanged() : onSaved()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each turn
  useEffect(() => note(), [isChanged]);
  return (
    <div className="sticky bottom-0 z-20 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-base-300 bg-base-200 px-4 py-3 sm:mx-0 sm:px-0">
      <p aria-live="polite" className={mistakeCount > 0 ? "font-medium text-error" : "text-muted"}>
        {mistakeCount > 0
          ? t("mistakes", { count: mistakeCount })
          : isChanged
            ? t("unsaved")
            : t(isSaved ? "saved" : "nothingToSave")}
      </p>
      <div className="flex flex-wrap gap-2 max-sm:w-full sm:ms-auto">
        {children}
        <Button variant="primary" type="submit" aria-disabled={isPending} className="max-sm:grow">
          {isPending ? texts.sending : t("save")}
        </Button>
      </div>
    </div>
  );
}
