"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { useFormState } from "@/components/ui/form-state";
import { isRuleOfThePractice, mayInsist } from "./may-insist";

type Props = {
  /** Twice in a form: beside the refusal that it answers, and else among the fields. */
  readonly place: "beside-refusal" | "among-fields";
  readonly onChange?: (isAllowed: boolean) => void;
};

/** Lets the team leave working time, and note who was seen earlier today. */
export function OutsideHours({ place, onChange }: Props) {
  const t = useTranslations("agenda");
  const { code } = useFormState();
  const isRule = code !== null && isRuleOfThePractice(code);
  const isAsked = code !== null && mayInsist(code);
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
