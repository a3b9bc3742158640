"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import type { LevelView } from "@/lib/priority/load-priorities";
import { useMinutesText } from "./use-minutes-text";

type Props = {
  /** Left out for a new one. */
  readonly level?: LevelView;
  /** The number proposed for a new one. */
  readonly next?: number;
  readonly action: BoundAction<{ readonly id: string }>;
  readonly onSaved: () => void;
};

const usualNotices = [0, 15, 30, 60, 120, 240];

export function LevelForm({ level, next, action, onSaved }: Props) {
  const t = useTranslations("priority");
  const toast = useToast();
  const minutesText = useMinutesText();
  const saved = level?.noticeMinutes ?? null;
  const notices =
    saved === null || usualNotices.includes(saved) ? usualNotices : [...usualNotices, saved];
  return (
    <ActionForm
      action={action}
      fieldOfCode={{ level_taken: "level" }}
      onSuccess={() => {
        toast("success", t("saved"));
        onSaved();
      }}
    >
      {level ? <input type="hidden" name="levelId" value={level.id} /> : null}
      <TextField
        name="name"
        label={t("levelName")}
        hint={t("levelNameHint")}
        required
        minLength={2}
        maxLength={40}
        autoComplete="off"
        defaultValue={level?.name}
      />
      <TextField
        type="number"
        name="level"
        label={t("levelField")}
        hint={t("levelFieldHint")}
        required
        min={1}
        max={9}
        defaultValue={String(level?.level ?? next ?? 1)}
      />
      <SelectField
        name="noticeMinutes"
        label={t("notice")}
        hint={t("noticeHint")}
        defaultValue={saved === null ? "" : String(saved)}
        placeholder={t("noticeOfService")}
        options={notices.map((minutes) => ({
          value: String(minutes),
          label: minutes === 0 ? t("noticeNone") : t("noticeOf", { time: minutesText(minutes) }),
        }))}
      />
      <SubmitButton block>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
