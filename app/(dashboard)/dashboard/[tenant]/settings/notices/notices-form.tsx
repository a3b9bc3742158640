"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ReminderRows } from "@/components/notices/reminder-rows";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useSavedForm } from "@/components/ui/use-saved-form";
import type { SwitchableKind } from "@/lib/core/notifications/kinds";
import { timeOfDay } from "@/lib/core/time/civil";
import { KindSwitches } from "./kind-switches";

type Props = {
  readonly kindsOff: readonly SwitchableKind[];
  readonly reminderHours: readonly number[];
  readonly quietFromMinute: number | null;
  readonly quietUntilMinute: number | null;
  readonly agendaMinute: number;
  readonly afterVisitHours: number;
  readonly seen: string;
  /** Where what is saved can be read. */
  readonly href: string;
  readonly action: BoundAction<null>;
};

export function NoticesForm({ seen, href, action, ...saved }: Props) {
  const t = useTranslations("notices");
  const form = useSavedForm(t("saved"));
  const timeOf = (minute: number | null) => (minute === null ? "" : timeOfDay(minute));
  return (
    <ActionForm action={action} {...form} className="max-w-3xl gap-6">
      <SeenField seen={seen} href={href} />
      <Card title={t("toClients")} description={t("toClientsHint")}>
        <KindSwitches group="usual" kindsOff={saved.kindsOff} />
      </Card>
      <Card title={t("essential")} description={t("essentialHint")}>
        <KindSwitches group="essential" kindsOff={saved.kindsOff} />
      </Card>
      <Card title={t("reminders")} description={t("remindersHint")}>
        {saved.reminderHours.length === 0 ? (
          <Alert tone="warning" className="mb-5">
            {t("remindersNone")}
          </Alert>
        ) : null}
        {/* Anew after saving: a row that was emptied is gone then. */}
        <ReminderRows key={seen} hours={saved.reminderHours} />
      </Card>
      <Card title={t("afterVisit")} description={t("afterVisitHint")}>
        <TextField
          type="number"
          name="afterVisitHours"
          label={t("afterVisitHours")}
          required
          min={1}
          max={168}
          step={1}
          inputMode="numeric"
          defaultValue={saved.afterVisitHours}
          className="max-w-60"
        />
      </Card>
      <Card title={t("quiet")} description={t("quietHint")}>
        <div className="flex flex-wrap gap-5">
          <TextField
            type="time"
            name="quietFrom"
            label={t("quietFrom")}
            mayBeNeeded
            defaultValue={timeOf(saved.quietFromMinute)}
            className="w-40"
          />
          <TextField
            type="time"
            name="quietUntil"
            label={t("quietUntil")}
            mayBeNeeded
            defaultValue={timeOf(saved.quietUntilMinute)}
            className="w-40"
          />
        </div>
        <p className="mt-4 max-w-prose text-sm text-muted">{t("quietEssential")}</p>
      </Card>
      <Card title={t("toTeam")} description={t("toTeamHint")}>
        <KindSwitches group="team" kindsOff={saved.kindsOff} />
        <TextField
          type="time"
          name="agendaAt"
          label={t("agendaAt")}
          hint={t("agendaAtHint")}
          required
          defaultValue={timeOf(saved.agendaMinute)}
          className="mt-5 max-w-60"
        />
      </Card>
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
