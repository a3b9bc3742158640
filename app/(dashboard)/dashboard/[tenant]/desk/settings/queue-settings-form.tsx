"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { ChoiceField } from "@/components/ui/choice-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { queueBounds, queueRules, screenNames } from "@/lib/core/queue/rules";
import type { QueueSettings } from "@/lib/queue/queue-settings";

type Props = { readonly settings: QueueSettings; readonly action: BoundAction<null> };

const { graceMinutes, noShowMinutes: noShowBounds } = queueBounds;
/** What is proposed to who switches it on. */
const usualNoShowMinutes = 30;

/** Who goes first, when somebody is late, and what a screen shows. */
export function QueueSettingsForm({ settings, action }: Props) {
  const t = useTranslations("desk");
  const [notesNoShows, setNotesNoShows] = useState(settings.noShowMinutes !== null);
  return (
    <Card>
      <ActionForm action={action} successMessage={t("saved")}>
        <ChoiceField
          name="queueRule"
          label={t("order")}
          required
          defaultValue={settings.queueRule}
          options={queueRules.map((rule) => ({
            value: rule,
            label: t(`rules.${rule}`),
            hint: t(`rules.${rule}Hint`),
          }))}
        />
        <CheckboxField
          name="queueByPriority"
          label={t("byPriority")}
          defaultChecked={settings.queueByPriority}
        />
        <TextField
          type="number"
          inputMode="numeric"
          name="queueGraceMinutes"
          label={t("grace")}
          hint={t("graceHint")}
          required
          min={graceMinutes.least}
          max={graceMinutes.most}
          defaultValue={String(settings.queueGraceMinutes)}
        />
        <div className="flex flex-col gap-3">
          <CheckboxField
            name="notesNoShows"
            label={t("autoMiss")}
            hint={t("autoMissHint")}
            checked={notesNoShows}
            onChange={({ target }) => setNotesNoShows(target.checked)}
          />
          {notesNoShows ? (
            <TextField
              type="number"
              inputMode="numeric"
              name="noShowMinutes"
              label={t("autoMissMinutes")}
              required
              min={noShowBounds.least}
              max={noShowBounds.most}
              defaultValue={String(settings.noShowMinutes ?? usualNoShowMinutes)}
            />
          ) : null}
        </div>
        <ChoiceField
          name="screenNames"
          label={t("screenShows")}
          required
          defaultValue={settings.screenNames}
          options={screenNames.map((each) => ({ value: each, label: t(`shows.${each}`) }))}
        />
        <SubmitButton className="self-start">{t("save")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
