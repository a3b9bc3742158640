"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { SimpleWeek } from "@/lib/core/setup/simple-week";
import { weekdays } from "@/lib/core/time/civil";
import { formatWeekday } from "@/lib/format/calendar-date";
import { KeepTyped } from "../keep-typed";
import { StretchRow } from "./stretch-row";

type Props = {
  readonly slug: string;
  readonly locale: string;
  readonly professional: {
    readonly id: string;
    readonly name: string;
    readonly title: string | null;
    readonly specialty: string | null;
  };
  readonly week: SimpleWeek;
  /** Nothing of it is set yet. */
  readonly isProposed: boolean;
  readonly action: BoundAction<unknown>;
};

export function HoursForm({ slug, locale, professional, week, isProposed, action }: Props) {
  const t = useTranslations("setup");
  return (
    <ActionForm action={action} className="max-w-2xl gap-6!">
      <KeepTyped of={`${slug}/hours`} />
      <input type="hidden" name="professionalId" value={professional.id} />
      <Card title={t("attends")} description={t("attendsHint")}>
        <div className="grid gap-5 sm:grid-cols-[10rem_1fr]">
          <TextField
            name="title"
            label={t("professionalTitle")}
            hint={t("professionalTitleHint")}
            maxLength={20}
            defaultValue={professional.title ?? ""}
          />
          <TextField
            name="name"
            label={t("name")}
            required
            maxLength={80}
            defaultValue={professional.name}
          />
        </div>
        <TextField
          name="specialty"
          label={t("specialty")}
          className="mt-5"
          maxLength={60}
          defaultValue={professional.specialty ?? ""}
        />
      </Card>
      <Card title={t("days")} {...(isProposed ? { description: t("proposed") } : {})}>
        <ul className="divide-y divide-base-300">
          {weekdays.map((weekday) => {
            const day = formatWeekday(weekday, locale);
            return (
              <StretchRow
                key={weekday}
                name={`days.d${weekday}`}
                label={day}
                labels={{
                  ...{ on: t("dayOn", { day }), off: t("closed") },
                  ...{ from: t("dayFrom", { day }), to: t("dayTo", { day }) },
                }}
                stretch={week.days.find((each) => each.weekday === weekday) ?? null}
              />
            );
          })}
        </ul>
        <ul className="mt-2 border-t-2 border-base-300">
          <StretchRow
            name="pause"
            label={t("pause")}
            labels={{
              ...{ on: t("pause"), off: t("pauseHint") },
              ...{ from: t("pauseFrom"), to: t("pauseTo") },
            }}
            stretch={week.pause}
          />
        </ul>
      </Card>
      <SubmitButton size="lg" className="sm:self-start">
        {t("next")}
      </SubmitButton>
    </ActionForm>
  );
}
