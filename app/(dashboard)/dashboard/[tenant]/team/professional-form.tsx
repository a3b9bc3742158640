"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { SeenField } from "@/components/ui/seen-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useSavedForm } from "@/components/ui/use-saved-form";
import { FutureAppointmentsNote } from "./future-appointments-note";
import { ModeField } from "./mode-field";
import type { GivableService, ProfileFacts } from "./profile-facts";
import { ProfileFields } from "./profile-fields";
import { ServiceFields } from "./service-fields";

type Props = {
  readonly professional: ProfileFacts & { readonly id: string; readonly active: boolean };
  readonly services: readonly GivableService[];
  readonly seen: string;
  /** Where in the list, from 1, and how many places there are. */
  readonly place: number;
  readonly places: number;
  readonly appointmentsAhead: number;
  /** The page of this professional. */
  readonly href: string;
  readonly currency: string;
  readonly action: BoundAction<{ readonly id: string }>;
};

export function ProfessionalForm({ professional, place, places, action, ...rest }: Props) {
  const t = useTranslations("team");
  const form = useSavedForm(t("saved"));
  const { appointmentsAhead: count } = rest;
  return (
    <ActionForm action={action} {...form} className="max-w-3xl gap-6">
      <FutureAppointmentsNote href={`${rest.href}/remove`} />
      <input type="hidden" name="professionalId" value={professional.id} />
      <SeenField seen={rest.seen} href={rest.href} />
      <ProfileFields profile={professional} currency={rest.currency}>
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
      </ProfileFields>
      <ServiceFields services={rest.services} chosen={professional.serviceIds} />
      <Card title={t("availability")}>
        <ModeField saved={professional.availabilityMode} />
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
