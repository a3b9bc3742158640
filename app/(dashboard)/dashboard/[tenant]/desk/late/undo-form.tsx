"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = {
  readonly action: BoundAction<{ readonly id: string }>;
  readonly delayId: string;
  readonly seconds: number;
};

/** Offered as long as nothing has left. */
export function UndoForm({ action, delayId, seconds }: Props) {
  const t = useTranslations("delays");
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), seconds * 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  if (isOver) return null;
  return (
    <ActionForm action={action}>
      <input type="hidden" name="delayId" value={delayId} />
      <SubmitButton variant="secondary" icon="undo">
        {t("undo")}
      </SubmitButton>
    </ActionForm>
  );
}
