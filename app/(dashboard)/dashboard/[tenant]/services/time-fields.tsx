"use client";

import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/select-field";
import { newService } from "@/lib/core/scheduling/service-bounds";
import type { ServiceFacts } from "./service-facts";
import { stretchText } from "./stretch-text";
import { withSaved } from "./with-saved";

const usualBuffers = [0, 5, 10, 15, 20, 30, 45, 60];
const usualSteps = [5, 10, 15, 20, 30, 45, 60, 90, 120];

/** What stands around the appointment, and how often one may start. */
export function TimeFields({ service }: { readonly service: ServiceFacts }) {
  const t = useTranslations("services");
  const stretch = stretchText(t);
  const { bufferBeforeMinutes, bufferAfterMinutes, stepMinutes, packTightly } = service;
  const bufferOptions = (minutes: number) =>
    withSaved(usualBuffers, minutes).map((value) => ({
      value: String(value),
      label: value === 0 ? t("noBuffer") : stretch(value),
    }));
  const isUsual =
    bufferBeforeMinutes + bufferAfterMinutes === 0 &&
    stepMinutes === newService.stepMinutes &&
    !packTightly;
  return (
    <Disclosure title={t("rhythm")} hint={t("rhythmHint")} isOpen={!isUsual}>
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          name="bufferBeforeMinutes"
          label={t("bufferBefore")}
          hint={t("bufferBeforeHint")}
          required
          defaultValue={String(bufferBeforeMinutes)}
          options={bufferOptions(bufferBeforeMinutes)}
        />
        <SelectField
          name="bufferAfterMinutes"
          label={t("bufferAfter")}
          hint={t("bufferAfterHint")}
          required
          defaultValue={String(bufferAfterMinutes)}
          options={bufferOptions(bufferAfterMinutes)}
        />
        <SelectField
          name="stepMinutes"
          label={t("step")}
          hint={t("stepHint")}
          required
          defaultValue={String(stepMinutes)}
          options={withSaved(usualSteps, stepMinutes).map((value) => ({
            value: String(value),
            label: stretch(value),
          }))}
        />
        <CheckboxField
          name="packTightly"
          label={t("packTightly")}
          hint={t("packTightlyHint")}
          defaultChecked={packTightly}
          className="sm:pt-6"
        />
      </div>
    </Disclosure>
  );
}
