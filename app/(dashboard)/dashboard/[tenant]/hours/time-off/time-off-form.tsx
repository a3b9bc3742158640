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
import { ClosingQuestion } from "./closing-question";
import { StandingNotice } from "./standing-notice";

type Props = {
  readonly professionals: readonly { readonly id: string; readonly name: string }[];
  readonly today: LocalDate;
  readonly agendaHref: string;
  readonly action: BoundAction<AddedTimeOff>;
};

/** Who is away, from which day to which: whole days, or from a time to a time. */
export function TimeOffForm({ professionals, today, agendaHref, action }: Props) {
  const t = useTranslations("hours");
  const toast = useToast();
  const [who, setWho] = useState("");
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(today);
  const [isWhole, setWhole] = useState(true);
  const [saved, setSaved] = useState<AddedTimeOff | null>(null);

  return (
    <ActionForm
      action={action}
      onFailure={() => setSaved(null)}
      onSuccess={(added) => {
        setSaved(added);
        setWho("");
        if (added.standingAppointments === 0) toast("success", t("awayAdded"));
      }}
    >
      <SelectField
        name="who"
        label={t("who")}
        required
        placeholder={t("chooseWho")}
        value={who}
        onChange={(event) => setWho(event.target.value)}
        options={[
          ...professionals.map(({ id, name }) => ({ value: id, label: name })),
          { value: "everybody", label: t("everybody") },
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
      <ClosingQuestion />
      {saved && saved.standingAppointments > 0 ? (
        <StandingNotice added={saved} agendaHref={agendaHref} />
      ) : null}
    </ActionForm>
  );
}
