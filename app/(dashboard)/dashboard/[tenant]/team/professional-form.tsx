"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { ChoiceField } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { useToast } from "@/components/ui/toast";
import type { AvailabilityMode } from "@/lib/core/scheduling/context";
import { FutureAppointmentsNote } from "./future-appointments-note";

type Props = {
  readonly professional: {
    readonly id: string;
    readonly name: string;
    readonly title: string | null;
    readonly specialty: string | null;
    readonly licenceNumber: string | null;
    readonly biography: string | null;
    /** As it is typed. */
    readonly fee: string;
    readonly availabilityMode: AvailabilityMode;
    readonly active: boolean;
  };
  /** Where in the list, from 1, and how many places there are. */
  readonly place: number;
  readonly places: number;
  readonly appointmentsAhead: number;
  readonly agendaHref: string;
  readonly currency: string;
  readonly action: BoundAction<{ readonly id: string }>;
};

const modes: readonly AvailabilityMode[] = ["by_schedule", "by_hand", "both"];

export function ProfessionalForm({ professional, place, places, action, ...rest }: Props) {
  const t = useTranslations("team");
  const toast = useToast();
  const { appointmentsAhead: count } = rest;
  return (
    <ActionForm
      action={action}
      onSuccess={() => toast("success", t("saved"))}
      className="max-w-3xl gap-6"
    >
      <FutureAppointmentsNote agendaHref={rest.agendaHref} />
      <input type="hidden" name="professionalId" value={professional.id} />
      <Card title={t("profile")} description={t("profileHint")}>
        <div className="grid gap-5 sm:grid-cols-[8rem_minmax(0,1fr)]">
          <TextField
            name="title"
            label={t("titleField")}
            hint={t("titleHint")}
            maxLength={20}
            autoComplete="off"
            defaultValue={professional.title ?? ""}
          />
          <TextField
            name="name"
            label={t("name")}
            required
            minLength={2}
            maxLength={80}
            autoComplete="off"
            defaultValue={professional.name}
          />
        </div>
        <div className="mt-5 grid gap-5 sm:grid-cols-2">
          <TextField
            name="specialty"
            label={t("specialty")}
            maxLength={60}
            autoComplete="off"
            defaultValue={professional.specialty ?? ""}
          />
          <TextField
            name="licenceNumber"
            label={t("licenceField")}
            hint={t("licenceHint")}
            maxLength={40}
            autoComplete="off"
            defaultValue={professional.licenceNumber ?? ""}
          />
          <TextareaField
            name="biography"
            label={t("biography")}
            hint={t("biographyHint")}
            rows={4}
            maxLength={1000}
            defaultValue={professional.biography ?? ""}
            className="sm:col-span-2"
          />
          <TextField
            name="fee"
            label={t("fee", { currency: rest.currency })}
            hint={t("feeHint")}
            inputMode="decimal"
            maxLength={24}
            autoComplete="off"
            defaultValue={professional.fee}
          />
          <SelectField
            name="position"
            label={t("place")}
            hint={t("placeHint")}
            required
            defaultValue={String(place)}
            options={Array.from({ length: places }, (_, index) => ({
              value: String(index + 1),
              label: t("placeNumber", { place: index + 1 }),
            }))}
          />
        </div>
      </Card>
      <Card title={t("availability")}>
        <ChoiceField
          name="availabilityMode"
          label={t("mode")}
          required
          defaultValue={professional.availabilityMode}
          options={modes.map((mode) => ({
            value: mode,
            label: t(`modes.${mode}`),
            hint: t(`modeHints.${mode}`),
          }))}
        />
        <CheckboxField
          name="active"
          label={t("active")}
          hint={count > 0 && professional.active ? t("activeAhead", { count }) : t("activeHint")}
          defaultChecked={professional.active}
          className="mt-6"
        />
      </Card>
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
