"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";

type Props = {
  readonly refills: boolean;
  readonly minutes: number;
  /** "08:00" */
  readonly from: string;
  readonly until: string;
  readonly action: BoundAction<null>;
};

/** Whether freed times are offered by themselves, for how many minutes, and at what hours. */
export function RefillingForm({ refills, minutes, from, until, action }: Props) {
  const t = useTranslations("waitlist");
  const toast = useToast();
  return (
    <ActionForm action={action} onSuccess={() => toast("success", t("refillingSaved"))}>
      <CheckboxField
        name="waitlistRefills"
        label={t("refills")}
        hint={t("refillsHint")}
        defaultChecked={refills}
      />
      <TextField
        type="number"
        name="waitlistOfferMinutes"
        label={t("offerMinutes")}
        hint={t("offerMinutesHint")}
        required
        min={5}
        max={1440}
        inputMode="numeric"
        defaultValue={minutes}
      />
      <div className="grid grid-cols-2 items-end gap-4">
        <TextField
          type="time"
          name="waitlistFromMinute"
          label={t("offersFrom")}
          required
          defaultValue={from}
        />
        <TextField
          type="time"
          name="waitlistUntilMinute"
          label={t("offersUntil")}
          required
          defaultValue={until}
        />
      </div>
      <p className="text-sm text-muted">{t("hoursHint")}</p>
      <SubmitButton variant="secondary">{t("saveRefilling")}</SubmitButton>
    </ActionForm>
  );
}
