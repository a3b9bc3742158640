"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { useToast } from "@/components/ui/toast";
import { GiverFields, type GiverOption } from "./giver-fields";
import { LimitFields } from "./limit-fields";
import { TimeFields, type Times } from "./time-fields";

export type ServiceFacts = Times & {
  readonly name: string;
  readonly description: string | null;
  readonly specialty: string | null;
  readonly minimumNoticeMinutes: number;
  readonly horizonDays: number;
  /** As it is typed. */
  readonly price: string;
  readonly active: boolean;
  readonly professionalIds: readonly string[];
};

type Props = {
  /** Left out for a new one. */
  readonly serviceId?: string;
  readonly service: ServiceFacts;
  readonly professionals: readonly GiverOption[];
  /** Already used somewhere, to choose from. */
  readonly specialties: readonly string[];
  readonly currency: string;
  readonly action: BoundAction<{ readonly id: string }>;
};

export function ServiceForm({ serviceId, service, action, ...rest }: Props) {
  const t = useTranslations("services");
  const toast = useToast();
  return (
    <ActionForm
      action={action}
      onSuccess={() => toast("success", t("saved"))}
      className="max-w-3xl gap-6"
    >
      {serviceId ? <input type="hidden" name="serviceId" value={serviceId} /> : null}
      <Card title={t("what")}>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField
            name="name"
            label={t("nameField")}
            required
            minLength={2}
            maxLength={80}
            autoComplete="off"
            defaultValue={service.name}
          />
          <TextField
            name="specialty"
            label={t("specialty")}
            hint={t("specialtyHint")}
            maxLength={60}
            autoComplete="off"
            list="specialties"
            defaultValue={service.specialty ?? ""}
          />
          <datalist id="specialties">
            {rest.specialties.map((specialty) => (
              <option key={specialty} value={specialty} />
            ))}
          </datalist>
          <TextareaField
            name="description"
            label={t("descriptionField")}
            hint={t("descriptionHint")}
            maxLength={500}
            defaultValue={service.description ?? ""}
            className="sm:col-span-2"
          />
          <TextField
            name="price"
            label={t("priceField", { currency: rest.currency })}
            hint={t("priceHint")}
            inputMode="decimal"
            maxLength={24}
            autoComplete="off"
            defaultValue={service.price}
          />
        </div>
      </Card>
      <TimeFields times={service} />
      <LimitFields
        minimumNoticeMinutes={service.minimumNoticeMinutes}
        horizonDays={service.horizonDays}
      />
      <GiverFields professionals={rest.professionals} chosen={service.professionalIds} />
      <Card>
        <CheckboxField
          name="active"
          label={t("active")}
          hint={t("activeHint")}
          defaultChecked={service.active}
        />
      </Card>
      <SubmitButton>{serviceId ? t("save") : t("addThis")}</SubmitButton>
    </ActionForm>
  );
}
