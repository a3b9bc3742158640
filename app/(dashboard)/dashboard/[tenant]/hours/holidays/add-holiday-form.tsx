"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction, CalledAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import type { LocalDate } from "@/lib/core/time/civil";
import type { Place } from "../standing-list";
import { ClosingQuestion } from "./closing-question";

type Props = {
  readonly today: LocalDate;
  readonly place: Place;
  readonly action: BoundAction<{ readonly id: string }>;
  readonly removeAction: CalledAction<unknown>;
};

/** A closed day of the practice's own, by its name. */
export function AddHolidayForm({ today, place, action, removeAction }: Props) {
  const t = useTranslations("holidays");
  const toast = useToast();
  const errorText = useErrorText();
  const [round, setRound] = useState(0);

  async function undo(holidayId: string) {
    const answer = await removeAction(null, { holidayId });
    toast(answer.ok ? "info" : "error", answer.ok ? t("restored") : errorText(answer.code));
  }

  return (
    <ActionForm
      action={action}
      clearsOnSuccess
      fieldOfCode={{ already_holiday: "date", too_far_ahead: "date", in_the_past: "date" }}
      onSuccess={({ id }) => {
        setRound((before) => before + 1);
        toast("success", t("added"), { label: t("undo"), onAct: () => undo(id) });
      }}
    >
      <input type="hidden" name="kind" value="closed" />
      <TextField
        key={`date ${round}`}
        type="date"
        name="date"
        label={t("date")}
        required
        min={today}
      />
      <TextField
        key={`name ${round}`}
        name="name"
        label={t("name")}
        required
        maxLength={80}
        autoComplete="off"
      />
      <SubmitButton block icon="plus">
        {t("add")}
      </SubmitButton>
      <ClosingQuestion place={place} />
    </ActionForm>
  );
}
