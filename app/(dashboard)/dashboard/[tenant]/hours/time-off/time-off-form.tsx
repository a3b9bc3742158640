"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import type { AddedTimeOff } from "@/lib/availability/add-time-off";
import type { LocalDate } from "@/lib/core/time/civil";

type Props = {
  readonly professionals: readonly { readonly id: string; readonly name: string }[];
  readonly today: LocalDate;
  readonly action: BoundAction<AddedTimeOff>;
};

const everybody = "everybody";

/** Who is away, from which day to which: whole days, or from a time to a time. */
export function TimeOffForm({ professionals, today, action }: Props) {
  const t = useTranslations("hours");
  const toast = useToast();
  const [who, setWho] = useState(everybody);
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(today);
  const [isWhole, setWhole] = useState(true);

  return (
    <ActionForm
      action={action}
      onSuccess={({ standingAppointments: count }) => {
        if (count > 0) toast("warning", t("awayStanding", { count }));
        else toast("success", t("awayAdded"));
      }}
    >
      <input type="hidden" name="professionalId" value={who === everybody ? "" : who} />
      <SelectField
        name="who"
        label={t("who")}
        required
        value={who}
        onChange={(event) => setWho(event.target.value)}
        options={[
          { value: everybody, label: t("everybody") },
          ...professionals.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          type="date"
          name="from"
          label={t("firstDay")}
          required
          min={today}
          value={from}
          onChange={(event) => {
            setFrom(event.target.value);
            if (to < event.target.value) setTo(event.target.value);
          }}
        />
        <TextField
          type="date"
          name="to"
          label={t("lastDay")}
          required
          min={from}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
      </div>
      <CheckboxField
        name="wholeDays"
        label={t("wholeDays")}
        checked={isWhole}
        onChange={(event) => setWhole(event.target.checked)}
      />
      {isWhole ? null : (
        <div className="grid grid-cols-2 gap-4">
          <TextField type="time" name="start" label={t("firstTime")} required />
          <TextField type="time" name="end" label={t("lastTime")} required />
        </div>
      )}
      <TextField name="reason" label={t("reason")} maxLength={200} autoComplete="off" />
      <SubmitButton block>{t("addTimeOff")}</SubmitButton>
    </ActionForm>
  );
}
