"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { SeenField } from "@/components/ui/seen-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import { useUnsavedChanges } from "@/components/ui/use-unsaved-changes";

type Choices = { readonly tellsClients: boolean; readonly cancelReasons: readonly string[] };

type Props = {
  readonly saved: Choices;
  /** The usual reasons, for a practice that has none of its own. */
  readonly usualReasons: readonly string[];
  readonly seen: string;
  /** Where what is saved can be read. */
  readonly href: string;
  readonly action: BoundAction<{ readonly seen: string }>;
};

/** What the desk starts from when it changes somebody's appointment. */
export function DeskChoicesForm({ saved, usualReasons, seen, href, action }: Props) {
  const t = useTranslations("settings");
  const toast = useToast();
  const errorText = useErrorText();
  const unsaved = useUnsavedChanges();
  const [reasons, setReasons] = useState(linesOf(saved, usualReasons));
  const [tells, setTells] = useState(saved.tellsClients);

  async function undo(before: Choices, seenNow: string) {
    const answer = await action(null, { ...before, seen: seenNow });
    if (!answer.ok) return toast("warning", errorText(answer.code));
    setReasons(linesOf(before, usualReasons));
    setTells(before.tellsClients);
    toast("success", t("deskUndone"));
  }

  return (
    <ActionForm
      action={action}
      onInput={unsaved.onChanged}
      onSuccess={(stored) => {
        unsaved.onSaved();
        toast("success", t("deskSaved"), {
          label: t("deskUndo"),
          onAct: () => undo(saved, stored.seen),
        });
      }}
      className="mt-8 max-w-3xl"
    >
      <Card title={t("desk")} description={t("deskHint")}>
        <SeenField seen={seen} href={href} />
        <input type="hidden" name="tellsClients" value="off" />
        <CheckboxField
          name="tellsClients"
          label={t("tellsClients")}
          hint={t("tellsClientsHint")}
          checked={tells}
          onChange={(event) => setTells(event.target.checked)}
        />
        <TextareaField
          name="cancelReasons"
          label={t("cancelReasons")}
          hint={t("cancelReasonsHint")}
          rows={6}
          value={reasons}
          onChange={(event) => setReasons(event.target.value)}
          className="mt-5"
        />
        <SubmitButton className="mt-5">{t("saveDesk")}</SubmitButton>
      </Card>
    </ActionForm>
  );
}

function linesOf({ cancelReasons }: Choices, usual: readonly string[]): string {
  return (cancelReasons.length > 0 ? cancelReasons : usual).join("\n");
}
