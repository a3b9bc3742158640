"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField } from "@/components/ui/choice-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { type Relation, relations } from "@/lib/core/clients/relations";
import type { LocalDate } from "@/lib/core/time/civil";

type Props = {
  readonly action: BoundAction<{ readonly personId: string }>;
  /** Somebody who is corrected; left out: somebody new. */
  readonly person?: {
    readonly id: string;
    readonly name: string;
    readonly relation: Relation;
    readonly birthDate: string | null;
    /** False for who has a contact of their own: then only the relation is asked. */
    readonly sharesContact: boolean;
  };
  readonly today: LocalDate;
};

/** Who somebody is that a client looks after, and what they are to them. */
export function PersonForm({ action, person, today }: Props) {
  const t = useTranslations("family");
  const isFixed = person !== undefined && !person.sharesContact;
  return (
    <ActionForm action={action} fieldOfCode={{ person_known: "name", born_in_future: "birthDate" }}>
      {person ? <input type="hidden" name="personId" value={person.id} /> : null}
      {isFixed ? (
        <>
          <input type="hidden" name="name" value={person.name} />
          <p className="text-muted">{t("ownContact", { name: person.name })}</p>
        </>
      ) : (
        <TextField
          name="name"
          label={t("name")}
          required
          minLength={2}
          maxLength={120}
          autoComplete="off"
          defaultValue={person?.name}
        />
      )}
      <ChoiceField
        name="relation"
        label={t("relation")}
        required
        defaultValue={person?.relation}
        options={relations.map((value) => ({ value, label: t(`relations.${value}`) }))}
        className="[&>div]:grid [&>div]:sm:grid-cols-2"
      />
      {isFixed ? null : (
        <TextField
          type="date"
          name="birthDate"
          label={t("birthDate")}
          max={today}
          data-overflow="born_in_future"
          autoComplete="off"
          defaultValue={person?.birthDate ?? ""}
          className="max-w-60"
        />
      )}
      <SubmitButton icon={person ? undefined : "plus"}>{t(person ? "save" : "add")}</SubmitButton>
    </ActionForm>
  );
}
