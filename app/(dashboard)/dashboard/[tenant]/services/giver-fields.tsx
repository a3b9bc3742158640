"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";

export type GiverOption = {
  readonly id: string;
  /** With title. */
  readonly name: string;
  readonly specialty: string | null;
  readonly active: boolean;
};

type Props = {
  readonly professionals: readonly GiverOption[];
  readonly chosen: readonly string[];
};

export function GiverFields({ professionals, chosen }: Props) {
  const t = useTranslations("services");
  return (
    <Card title={t("givenBy")} description={t("givenByHint")}>
      {professionals.length === 0 ? <p className="text-muted">{t("noProfessionals")}</p> : null}
      <fieldset className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
        <legend className="sr-only">{t("givenBy")}</legend>
        {professionals.map(({ id, name, specialty, active }) => (
          <CheckboxField
            key={id}
            name="professionalIds"
            value={id}
            defaultChecked={chosen.includes(id)}
            label={
              <>
                {name}
                <span className="block text-sm text-muted">
                  {[specialty, active ? null : t("inactive")].filter(Boolean).join(" · ")}
                </span>
              </>
            }
          />
        ))}
      </fieldset>
    </Card>
  );
}
