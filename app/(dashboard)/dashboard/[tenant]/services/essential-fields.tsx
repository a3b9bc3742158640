"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import { serviceBounds } from "@/lib/core/scheduling/service-bounds";
import { GiverFields, type GiverOption } from "./giver-fields";
import { NumberField } from "./number-field";
import type { ServiceFacts } from "./service-facts";
import { stretchText } from "./stretch-text";

type Props = {
  readonly service: ServiceFacts;
  readonly professionals: readonly GiverOption[];
  readonly currency: string;
};

/** What a service cannot do without: the rest has defaults that fit most. */
export function EssentialFields({ service, professionals, currency }: Props) {
  const t = useTranslations("services");
  const stretch = stretchText(t);
  const bounds = serviceBounds.durationMinutes;
  return (
    <Card title={t("essentials")}>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="name"
          label={t("nameField")}
          required
          minLength={2}
          maxLength={80}
          autoComplete="off"
          defaultValue={service.name}
          className="sm:col-span-2"
        />
        <NumberField
          name="durationMinutes"
          label={t("durationField")}
          hint={t("durationHint", { least: stretch(bounds.least), most: stretch(bounds.most) })}
          required
          bounds={bounds}
          saved={service.durationMinutes}
        />
        <TextField
          name="price"
          label={t("priceField", { currency })}
          hint={t("priceHint")}
          inputMode="decimal"
          maxLength={24}
          autoComplete="off"
          defaultValue={service.price}
        />
      </div>
      <GiverFields
        professionals={professionals}
        chosen={service.professionalIds}
        durations={service.durations}
      />
    </Card>
  );
}
