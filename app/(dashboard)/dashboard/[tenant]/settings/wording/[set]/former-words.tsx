"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import type { WordLocale } from "@/lib/core/wording/texts";
import type { WordSet } from "@/lib/core/wording/word-sets";
import type { KeptWording } from "@/lib/wording/keep-wording";
import type { Standing, WordingActions } from "./wording-actions";

type Props = {
  readonly set: WordSet;
  readonly locale: WordLocale;
  readonly standing: Standing;
  readonly seen: string;
  readonly changed: string | null;
  readonly restore: WordingActions["restore"];
  readonly bringBack: WordingActions["bringBack"];
  readonly onRestored: (kept: KeptWording) => void;
  readonly onBroughtBack: (kept: KeptWording) => void;
};

/** The way back to our words, and from there back to the practice's. */
export function FormerWords(props: Props) {
  const { set, locale, standing, seen, changed, restore, bringBack, onRestored, onBroughtBack } =
    props;
  const t = useTranslations("wording");
  const hidden = (
    <>
      <input type="hidden" name="set" value={set} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="seen" value={seen} />
    </>
  );
  if (standing.state === "default" && !standing.hasFormer) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-1">
      <p className="min-w-0 text-sm text-muted">{standing.hasFormer ? t("former") : changed}</p>
      {standing.state === "default" ? (
        <ActionForm action={bringBack} onSuccess={onBroughtBack}>
          {hidden}
          <SubmitButton variant="secondary" icon="undo">
            {t("bringBack")}
          </SubmitButton>
        </ActionForm>
      ) : (
        <ConfirmDialog
          trigger={t("restore")}
          triggerLook={{ variant: "secondary" }}
          triggerIcon="undo"
          title={t("restoreTitle")}
        >
          <p className="mb-4">{t("restoreBody")}</p>
          <ActionForm action={restore} onSuccess={onRestored}>
            {hidden}
            <SubmitButton block>{t("restoreDo")}</SubmitButton>
          </ActionForm>
        </ConfirmDialog>
      )}
    </div>
  );
}
