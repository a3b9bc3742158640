"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { serviceBounds } from "@/lib/core/scheduling/service-bounds";
import { stretchText } from "./stretch-text";
import { withSaved } from "./with-saved";

export type Times = {
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly stepMinutes: number;
};

const usualBuffers = [0, 5, 10, 15, 20, 30, 45, 60];
const usualSteps = [5, 10, 15, 20, 30, 45, 60, 90, 120];

/** How long it takes, and what that takes from the agenda, said while it changes. */
export function TimeFields({ times: saved }: { readonly times: Times }) {
  const t = useTranslations("services");
  const stretch = stretchText(t);
  const [times, setTimes] = useState(saved);
  const set = (key: keyof Times) => (event: { target: { value: string } }) =>
    setTimes((current) => ({ ...current, [key]: Number(event.target.value) }));
  const { least, most } = serviceBounds.durationMinutes;
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes, stepMinutes } = times;
  const isWhole = durationMinutes >= least && durationMinutes <= most;
  const bufferOptions = (minutes: number) =>
    withSaved(usualBuffers, minutes).map((value) => ({
      value: String(value),
      label: value === 0 ? t("noBuffer") : stretch(value),
    }));

  return (
    <Card title={t("time")}>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          type="number"
          name="durationMinutes"
          label={t("durationField")}
          hint={t("durationHint", { least: stretch(least), most: stretch(most) })}
          required
          min={least}
          max={most}
          step={1}
          inputMode="numeric"
          defaultValue={saved.durationMinutes}
          onChange={set("durationMinutes")}
        />
        <SelectField
          name="stepMinutes"
          label={t("step")}
          hint={t("stepHint")}
          required
          defaultValue={String(saved.stepMinutes)}
          onChange={set("stepMinutes")}
          options={withSaved(usualSteps, saved.stepMinutes).map((value) => ({
            value: String(value),
            label: stretch(value),
          }))}
        />
        <SelectField
          name="bufferBeforeMinutes"
          label={t("bufferBefore")}
          hint={t("bufferBeforeHint")}
          required
          defaultValue={String(saved.bufferBeforeMinutes)}
          onChange={set("bufferBeforeMinutes")}
          options={bufferOptions(saved.bufferBeforeMinutes)}
        />
        <SelectField
          name="bufferAfterMinutes"
          label={t("bufferAfter")}
          hint={t("bufferAfterHint")}
          required
          defaultValue={String(saved.bufferAfterMinutes)}
          onChange={set("bufferAfterMinutes")}
          options={bufferOptions(saved.bufferAfterMinutes)}
        />
      </div>
      <p role="status" className="mt-5 flex items-start gap-2 text-muted">
        <Icon name="clock" className="mt-1" />
        {isWhole
          ? t("occupies", {
              total: stretch(bufferBeforeMinutes + durationMinutes + bufferAfterMinutes),
              duration: stretch(durationMinutes),
              step: stretch(stepMinutes),
            })
          : t("occupiesUnknown")}
      </p>
    </Card>
  );
}
