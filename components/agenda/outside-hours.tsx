"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { useFormState } from "@/components/ui/form-state";

type Props = {
  /** Twice in a form: beside the refusal that it answers, and else among the fields. */
  readonly place: "beside-refusal" | "among-fields";
  readonly onChange?: (isAllowed: boolean) => void;
};

/** What the practice set itself, and may pass over where it must. */
const rulesOfThePractice = new Set([
  "too_soon",
  "daily_max_reached",
  "weekly_max_reached",
  "reserved_for_priority",
]);

/** Lets the team leave working time, and note who was seen earlier today. */
export function OutsideHours({ place, onChange }: Props) {
  const t = useTranslations("agenda");
  const { code } = useFormState();
  const isRule = code !== null && rulesOfThePractice.has(code);
  const isAsked = isRule || code === "outside_hours" || code === "in_the_past";
  if (isAsked !== (place === "beside-refusal")) return null;
  return (
    <CheckboxField
      name="outsideHours"
      label={t(isRule ? "insist" : "outsideHours")}
      hint={t(isRule ? "insistHint" : "outsideHoursHint")}
      onChange={(event) => onChange?.(event.target.checked)}
    />
  );
}
