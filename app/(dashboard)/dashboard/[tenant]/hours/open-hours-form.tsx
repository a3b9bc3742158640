"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction, CalledAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import type { OpenedHours } from "@/lib/availability/open-stretches";
import { standingIn } from "@/lib/availability/standing-detail";
import { OpeningFields, type OpeningFieldsProps } from "./opening-fields";

type Props = OpeningFieldsProps & {
  readonly action: BoundAction<OpenedHours & { readonly leftOut: number }>;
  readonly undoAction: CalledAction<unknown>;
};

/** Who, which days, from when to when: one click opens it, one more takes it back. */
export function OpenHoursForm({ action, undoAction, ...fields }: Props) {
  const t = useTranslations("openings");
  const toast = useToast();
  const errorText = useErrorText();
  /** After each success the fields begin anew. */
  const [round, setRound] = useState(0);

  async function undo(batchId: string) {
    const answer = await undoAction(null, { batchId });
    const standing = answer.ok ? null : standingIn(answer.detail);
    if (standing) {
      return toast("warning", t("undoStanding", { count: standing.standingAppointments }));
    }
    toast(answer.ok ? "info" : "error", answer.ok ? t("undone") : errorText(answer.code));
  }

  return (
    <ActionForm
      action={action}
      fieldOfCode={{ too_far_ahead: "dates" }}
      onSuccess={({ batchId, openings, leftOut }) => {
        setRound((before) => before + 1);
        const count = openings.length;
        const text =
          leftOut > 0 ? t("openedSome", { count, left: leftOut }) : t("opened", { count });
        toast("success", text, { label: t("undo"), onAct: () => undo(batchId) });
      }}
    >
      <OpeningFields key={round} {...fields} />
    </ActionForm>
  );
}
