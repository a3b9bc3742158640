"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";

export type BookableService = {
  readonly id: string;
  readonly name: string;
  readonly durationMinutes: number;
  /** By professional, where they take a time of their own. */
  readonly minutesOf?: Readonly<Record<string, number>>;
  /** Several share its time: nobody takes longer than the others. */
  readonly isShared?: boolean;
};

export type BookableProfessional = {
  readonly id: string;
  readonly name: string;
  readonly serviceIds: readonly string[];
};

export type Part = { readonly serviceId: string; readonly professionalId: string };

type Props = {
  readonly services: readonly BookableService[];
  readonly professionals: readonly BookableProfessional[];
  readonly part: Part;
  readonly onPart: (part: Part) => void;
  /** Where its fields stand in the form: `parts.0.`, or nothing. */
  readonly prefix: string;
  readonly labels: { readonly service: string; readonly professional: string };
};

/** What is done and who does it. */
export function ServiceChoice({ services, professionals, part, onPart, prefix, labels }: Props) {
  const t = useTranslations("agenda");
  const { serviceId, professionalId } = part;
  const givers = professionals.filter((each) => !serviceId || each.serviceIds.includes(serviceId));

  function chooseService(id: string) {
    const stays = professionals.find((each) => each.id === professionalId);
    const next = stays?.serviceIds.includes(id) ? professionalId : anyOf(professionals);
    onPart({ serviceId: id, professionalId: next });
  }

  return (
    <>
      <SelectField
        name={`${prefix}serviceId`}
        label={labels.service}
        required
        placeholder={t("chooseService")}
        value={serviceId}
        onChange={(event) => chooseService(event.target.value)}
        options={services.map(({ id, name, durationMinutes }) => ({
          value: id,
          label: `${name} · ${t("minutes", { count: durationMinutes })}`,
        }))}
      />
      <SelectField
        name={`${prefix}professionalId`}
        label={labels.professional}
        required
        value={professionalId}
        onChange={(event) => onPart({ serviceId, professionalId: event.target.value })}
        options={[
          ...(professionals.length > 1 ? [{ value: "any", label: t("anyone") }] : []),
          ...givers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </>
  );
}

/** Whoever is free; the only professional where there is one alone. */
export function anyOf(professionals: readonly BookableProfessional[]): string {
  return (professionals.length === 1 && professionals[0]?.id) || "any";
}
