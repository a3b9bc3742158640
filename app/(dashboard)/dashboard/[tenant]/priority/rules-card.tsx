"use client";

import { useTranslations } from "next-intl";
import type { BoundAction, CalledAction } from "@/components/agenda/bound-action";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { LevelView, RuleView } from "@/lib/priority/load-priorities";
import { EditableList } from "./editable-list";
import { RuleForm } from "./rule-form";

type Props = {
  readonly rules: readonly RuleView[];
  readonly levels: readonly LevelView[];
  readonly save: BoundAction<{ readonly id: string }>;
  readonly remove: CalledAction<unknown>;
};

/** What gives a request its level, in plain words. */
export function RulesCard({ rules, levels, save, remove }: Props) {
  const t = useTranslations("priority");
  const nameOf = (level: number) => levels.find((each) => each.level === level)?.name ?? "";
  const sentence = (rule: RuleView) => {
    switch (rule.kind) {
      case "declared":
        return rule.byClient ? t("when.declaredByClient") : t("when.declared");
      case "reason_words":
        return t("when.words", { words: (rule.words ?? []).join(", ") });
      case "age_from":
        return t("when.age", { age: rule.ageFrom ?? 0 });
      case "trait":
        return t("when.trait", { trait: rule.trait ?? "" });
      case "first_visit":
        return t("when.firstVisit");
    }
  };
  return (
    <Card title={t("rules")} description={t("rulesHint")}>
      <EditableList
        items={rules.map((rule) => ({
          key: rule.id,
          name: rule.name,
          shown: (
            <>
              <p className="flex flex-wrap items-center gap-2 font-medium">
                {rule.name}
                <Badge>{nameOf(rule.level)}</Badge>
              </p>
              <p className="text-sm break-words text-muted">{sentence(rule)}</p>
            </>
          ),
          form: (close) => <RuleForm rule={rule} levels={levels} action={save} onSaved={close} />,
          removal: { ruleId: rule.id },
          restoration: {
            ...{ kind: rule.kind, level: rule.level, name: rule.name, byClient: rule.byClient },
            words: rule.words?.join(", "),
            ageFrom: rule.ageFrom ?? undefined,
            trait: rule.trait ?? undefined,
          },
        }))}
        empty={t("noRules")}
        addLabel={t("addRule")}
        addForm={(close) => <RuleForm levels={levels} action={save} onSaved={close} />}
        remove={remove}
        restore={save}
      />
    </Card>
  );
}
