"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";

type Props = {
  readonly clientChangeNoticeHours: number;
  readonly requiresAcceptance: boolean;
  readonly reminderHours: readonly number[];
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly about: string | null;
  /** The tenant's zone, as it is called. */
  readonly zone: string;
  readonly action: BoundAction<null>;
};

export function SettingsForm({ action, ...saved }: Props) {
  const t = useTranslations("settings");
  return (
    <ActionForm action={action} successMessage={t("saved")} className="max-w-3xl gap-6">
      <Card title={t("rules")} description={t("rulesHint")}>
        <div className="flex flex-col gap-5">
          <TextField
            type="number"
            name="clientChangeNoticeHours"
            label={t("notice")}
            hint={t("noticeHint")}
            required
            min={0}
            max={720}
            defaultValue={saved.clientChangeNoticeHours}
          />
          <CheckboxField
            name="requiresAcceptance"
            label={t("requiresAcceptance")}
            hint={t("requiresAcceptanceHint")}
            defaultChecked={saved.requiresAcceptance}
          />
        </div>
      </Card>
      <Card title={t("reminders")} description={t("remindersHint")}>
        <fieldset>
          <legend className="sr-only">{t("reminders")}</legend>
          <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3">
            {choicesOf(saved.reminderHours).map((hours) => (
              <CheckboxField
                key={hours}
                name="reminderHours"
                value={hours}
                label={t("hoursBefore", { hours })}
                defaultChecked={saved.reminderHours.includes(hours)}
              />
            ))}
          </div>
        </fieldset>
      </Card>
      <Card title={t("contact")} description={t("contactHint")}>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField type="tel" name="phone" label={t("phone")} defaultValue={saved.phone ?? ""} />
          <TextField
            type="email"
            name="email"
            label={t("email")}
            defaultValue={saved.email ?? ""}
          />
          <TextField
            name="address"
            label={t("address")}
            maxLength={240}
            defaultValue={saved.address ?? ""}
            className="sm:col-span-2"
          />
          <TextareaField
            name="about"
            label={t("about")}
            rows={4}
            maxLength={2000}
            defaultValue={saved.about ?? ""}
            className="sm:col-span-2"
          />
        </div>
        <p className="mt-5 text-muted">{t("zone", { zone: saved.zone })}</p>
      </Card>
      <SubmitButton className="self-start">{t("save")}</SubmitButton>
    </ActionForm>
  );
}

const usualHours = [72, 48, 24, 12, 4, 2];

/** The usual ones, and whatever else was set before. */
function choicesOf(saved: readonly number[]): readonly number[] {
  return [...new Set([...usualHours, ...saved])].sort((a, b) => b - a);
}
