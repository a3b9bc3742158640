"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import {
  mostGaps,
  type TemplateVariable,
  templateVariables,
} from "@/lib/core/channels/template-variables";

type Props = { readonly usual: readonly TemplateVariable[] };

/** What goes in each gap of an approved text, in order. */
export function GapFields({ usual }: Props) {
  const t = useTranslations("channels");
  const [count, setCount] = useState(Math.max(usual.length, 1));
  const options = templateVariables.map((name) => ({ value: name, label: t(`variables.${name}`) }));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="font-medium">{t("gaps")}</legend>
      <p className="text-muted text-sm">{t("gapsHint")}</p>
      <div className="grid gap-4 md:grid-cols-2">
        {gaps.slice(0, count).map((index) => (
          <SelectField
            required
            key={index}
            name={`variables.${index}`}
            label={t("gap", { gap: `{{${index + 1}}}` })}
            options={options}
            defaultValue={usual[index]}
          />
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        {count < mostGaps ? (
          <Button variant="quiet" size="sm" icon="plus" onClick={() => setCount(count + 1)}>
            {t("addGap")}
          </Button>
        ) : null}
        {count > 1 ? (
          <Button variant="quiet" size="sm" onClick={() => setCount(count - 1)}>
            {t("removeGap")}
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}

const gaps = Array.from({ length: mostGaps }, (_, index) => index);
