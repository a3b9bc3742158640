"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/ui/choice-field";
import { useFormState } from "@/components/ui/form-state";

type Person = { readonly id: string; readonly name: string };

/** By what it is asked. */
export const whoQuestions = ["choose_person"];

/** Who of a family enters, once e-mail and secret were right for more than one. */
export function WhoField() {
  const t = useTranslations("portalEntry");
  const people = peopleOf(useFormState().detail);
  if (people.length === 0) return null;
  return (
    <ChoiceField
      name="personId"
      label={t("who")}
      required
      options={people.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

function peopleOf(detail: unknown): readonly Person[] {
  if (typeof detail !== "object" || detail === null || !("people" in detail)) return [];
  return Array.isArray(detail.people) ? detail.people : [];
}
