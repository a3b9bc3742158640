"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { WeekdaysField } from "@/components/ui/weekdays-field";
import type { LevelView } from "@/lib/priority/load-priorities";
import { useMinutesText } from "./use-minutes-text";

type Props = {
  readonly levels: readonly LevelView[];
  readonly professionals: readonly { readonly id: string; readonly name: string }[];
  readonly locale: string;
  readonly action: BoundAction<{ readonly reservedIds: readonly string[] }>;
  readonly onSaved: () => void;
};

const usualReleases = [0, 60, 120, 240, 720, 1440, 2880];

/** Keeps hours of some weekdays for a level. */
export function ReserveForm({ levels, professionals, locale, action, onSaved }: Props) {
  const t = useTranslations("priority");
  const toast = useToast();
  const minutesText = useMinutesText();
  return (
    <ActionForm
      action={action}
      fieldOfCode={{ unknown_level: "level" }}
      onSuccess={() => {
        toast("success", t("reservedSaved"));
        onSaved();
      }}
    >
      <SelectField
        name="level"
        label={t("forLevel")}
        required
        defaultValue={String(levels[0]?.level ?? "")}
        options={levels.map(({ level, name }) => ({ value: String(level), label: name }))}
      />
      <SelectField
        name="who"
        label={t("whose")}
        required
        defaultValue="everybody"
        options={[
          { value: "everybody", label: t("everybody") },
          ...professionals.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <WeekdaysField label={t("weekdays")} required locale={locale} length="long" />
      <div className="grid grid-cols-2 gap-4">
        <TextField type="time" name="start" label={t("start")} required defaultValue="08:00" />
        <TextField type="time" name="end" label={t("end")} required defaultValue="09:00" />
      </div>
      <SelectField
        name="releaseMinutes"
        label={t("release")}
        hint={t("releaseHint")}
        required
        defaultValue="120"
        options={usualReleases.map((minutes) => ({
          value: String(minutes),
          label:
            minutes === 0
              ? t("releasedAtStart")
              : t("releasedBefore", { time: minutesText(minutes) }),
        }))}
      />
      <SubmitButton block>{t("reserve")}</SubmitButton>
    </ActionForm>
  );
}
