"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { useErrorText } from "@/components/ui/ui-texts";
import type { ActionState } from "@/lib/core/action-state";

type Props = {
  readonly text: string;
  readonly onUndo: () => Promise<ActionState<unknown>>;
  readonly onUndone: () => void;
};

/** Says that something was moved, and moves it back on request. */
export function MovedNote({ text, onUndo, onUndone }: Props) {
  const t = useTranslations("agenda");
  const errorText = useErrorText();
  const [isPending, startTransition] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);

  function undo() {
    startTransition(async () => {
      const answer = await onUndo();
      if (answer.ok) onUndone();
      else setRefusal(answer.code);
    });
  }

  return (
    <Alert tone={refusal ? "warning" : "success"} role="status" className="col-span-full">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <span>{refusal ? errorText(refusal) : text}</span>
        <Button size="sm" disabled={isPending} onClick={undo}>
          {t("undo")}
        </Button>
      </div>
    </Alert>
  );
}
