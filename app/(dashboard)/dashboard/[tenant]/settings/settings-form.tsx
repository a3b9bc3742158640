"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { useUnsavedChanges } from "@/components/ui/use-unsaved-changes";
import { locales } from "@/lib/i18n/locales";

type Props = {
  readonly clientCancelNoticeHours: number;
  readonly requiresAcceptance: boolean;
  readonly reminderHours: readonly number[];
  readonly email: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly locale: string;
  /** The tenant's zone, as it is called. */
  readonly zone: string;
  readonly action: BoundAction<null>;
};

export function SettingsForm({ action, ...saved }: Props) {
  const t = useTranslations("settings");
  const toast = useToast();
  const unsaved = useUnsavedChanges();
  // Only the verb knows the country, so this refusal comes without its field.
  const [phoneCode, setPhoneCode] = useState<string>();
  const [notice, setNotice] = useState(String(saved.clientCancelNoticeHours));
  return (
    <ActionForm
      action={action}
      onInput={unsaved.onChanged}
      onSuccess={() => {
        unsaved.onSaved();
        setPhoneCode(undefined);
        toast("success", t("saved"));
      }}
      onFailure={({ code }) => setPhoneCode(code === "invalid_phone" ? code : undefined)}
      className="max-w-3xl gap-6"
    >
      <Card title={t("rules")} description={t("rulesHint")}>
        <div className="flex flex-col gap-5">
          <TextField
            type="number"
            name="clientCancelNoticeHours"
            label={t("notice")}
            hint={noticeText(t, notice)}
            required
            min={0}
            max={720}
            inputMode="numeric"
            defaultValue={saved.clientCancelNoticeHours}
            onChange={(event) => setNotice(event.target.value)}
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
          <TextField
            type="tel"
            name="phone"
            label={t("phone")}
            hint={t("phoneHint")}
            error={phoneCode}
            defaultValue={saved.phone ?? ""}
          />
          <TextField
            type="email"
            name="email"
            label={t("email")}
            hint={t("emailHint")}
            defaultValue={saved.email ?? ""}
          />
          <TextField
            name="address"
            label={t("address")}
            maxLength={240}
            defaultValue={saved.address ?? ""}
            className="sm:col-span-2"
          />
        </div>
      </Card>
      <Card title={t("languageAndTime")}>
        <SelectField
          name="locale"
          label={t("locale")}
          hint={t("localeHint")}
          required
          defaultValue={saved.locale}
          options={locales.map((value) => ({ value, label: t(`locales.${value}`) }))}
          className="max-w-sm"
        />
        <p className="mt-5 text-muted">{t("zone", { zone: saved.zone })}</p>
      </Card>
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}

/** What the number means for an appointment. */
function noticeText(t: ReturnType<typeof useTranslations<"settings">>, typed: string): string {
  const hours = typed.trim() === "" ? Number.NaN : Number(typed);
  if (!Number.isInteger(hours) || hours < 0 || hours > 720) return t("noticeBounds");
  return t("noticeMeans", { hours });
}

const usualHours = [72, 48, 24, 12, 4, 2];

/** The usual ones, and whatever else was set before. */
function choicesOf(saved: readonly number[]): readonly number[] {
  return [...new Set([...usualHours, ...saved])].sort((a, b) => b - a);
}
