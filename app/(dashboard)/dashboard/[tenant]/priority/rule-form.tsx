"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { TextareaField } from "@/components/ui/textarea-field";
import { useToast } from "@/components/ui/toast";
import { type PriorityRuleKind, priorityRuleKinds } from "@/lib/core/priority/request-priority";
import type { LevelView, RuleView } from "@/lib/priority/load-priorities";

type Props = {
  /** Left out for a new one. */
  readonly rule?: RuleView;
  readonly levels: readonly LevelView[];
  readonly action: BoundAction<{ readonly id: string }>;
  readonly onSaved: () => void;
};

/** A rule in three questions: what it is called, when it holds, which level it gives. */
export function RuleForm({ rule, levels, action, onSaved }: Props) {
  const t = useTranslations("priority");
  const toast = useToast();
  const [kind, setKind] = useState<PriorityRuleKind>(rule?.kind ?? "reason_words");
  return (
    <ActionForm
      action={action}
      fieldOfCode={{ unknown_level: "level" }}
      onSuccess={() => {
        toast("success", t("saved"));
        onSaved();
      }}
    >
      {rule ? <input type="hidden" name="ruleId" value={rule.id} /> : null}
      <TextField
        name="name"
        label={t("ruleName")}
        hint={t("ruleNameHint")}
        required
        minLength={2}
        maxLength={60}
        autoComplete="off"
        defaultValue={rule?.name}
      />
      <SelectField
        name="kind"
        label={t("ruleKind")}
        required
        value={kind}
        onChange={(event) => setKind(event.target.value as PriorityRuleKind)}
        options={priorityRuleKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      {kind === "reason_words" ? (
        <TextareaField
          name="words"
          label={t("words")}
          hint={t("wordsHint")}
          required
          rows={2}
          maxLength={500}
          defaultValue={rule?.words?.join(", ") ?? ""}
        />
      ) : null}
      {kind === "age_from" ? (
        <TextField
          type="number"
          name="ageFrom"
          label={t("ageFrom")}
          required
          min={1}
          max={120}
          defaultValue={String(rule?.ageFrom ?? 65)}
        />
      ) : null}
      {kind === "trait" ? (
        <TextField
          name="trait"
          label={t("trait")}
          hint={t("traitHint")}
          required
          minLength={2}
          maxLength={40}
          autoComplete="off"
          defaultValue={rule?.trait ?? ""}
        />
      ) : null}
      {kind === "declared" ? (
        <CheckboxField
          name="byClient"
          label={t("byClient")}
          hint={t("byClientHint")}
          defaultChecked={rule?.byClient ?? false}
        />
      ) : null}
      <SelectField
        name="level"
        label={t("givesLevel")}
        required
        defaultValue={String(rule?.level ?? levels[0]?.level ?? "")}
        options={levels.map(({ level, name }) => ({ value: String(level), label: name }))}
      />
      <SubmitButton block>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
