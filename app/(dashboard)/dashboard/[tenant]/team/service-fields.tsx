"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import type { GivableService } from "./profile-facts";

type Props = {
  readonly services: readonly GivableService[];
  readonly chosen: readonly string[];
};

/** What somebody gives. */
export function ServiceFields({ services, chosen }: Props) {
  const t = useTranslations("team");
  return (
    <Card
      title={t("gives")}
      description={services.length > 0 ? t("givesHint") : t("noServicesYet")}
    >
      <fieldset className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        <legend className="sr-only">{t("gives")}</legend>
        {services.map(({ id, name, active }) => (
          <CheckboxField
            key={id}
            name="serviceIds"
            value={id}
            defaultChecked={chosen.includes(id)}
            label={
              <>
                {name}
                {active ? null : (
                  <span className="block text-sm text-muted">{t("serviceOff")}</span>
                )}
              </>
            }
          />
        ))}
      </fieldset>
    </Card>
  );
}
