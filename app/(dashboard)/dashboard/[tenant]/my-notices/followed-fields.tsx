"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { ChoiceField } from "@/components/ui/choice-field";

export type Followed = {
  /** They attend: of their own appointments they always hear. */
  readonly attends: boolean;
  /** They see everybody's, and so may hear of everybody. */
  readonly mayFollowAll: boolean;
  readonly followsAll: boolean;
  readonly follows: readonly string[];
  readonly others: readonly {
    readonly id: string;
    readonly name: string;
    readonly specialty: string | null;
  }[];
};

/** Of whose appointments a member hears; who hears of nobody's is told so. The names are seen where they count. */
export function FollowedFields({ attends, mayFollowAll, followsAll, follows, others }: Followed) {
  const t = useTranslations("notices");
  if (!mayFollowAll && others.length === 0 && attends) return null;
  const isNobody = !attends && !followsAll && !others.some(({ id }) => follows.includes(id));
  return (
    <Card title={t("about")} description={attends ? t("aboutOwn") : undefined}>
      <div className="group flex flex-col gap-5">
        {isNobody ? (
          <Alert tone="warning" title={t("nobodyTitle")}>
            {t(others.length === 0 && !mayFollowAll ? "nobodyAttends" : "nobodyBody")}
          </Alert>
        ) : null}
        {mayFollowAll ? (
          <ChoiceField
            name="about"
            label={t(attends ? "aboutWho" : "aboutWhoAll")}
            defaultValue={followsAll ? "all" : "chosen"}
            options={[
              { value: "all", label: t("aboutAll"), hint: t("aboutAllHint") },
              { value: "chosen", label: t("aboutChosen") },
            ]}
          />
        ) : null}
        <fieldset className="flex flex-col gap-2 group-has-[[value=all]:checked]:hidden">
          <legend className="sr-only">{t("about")}</legend>
          {others.map(({ id, name, specialty }) => (
            <CheckboxField
              key={id}
              name="follows"
              value={id}
              label={name}
              hint={specialty ?? undefined}
              defaultChecked={follows.includes(id)}
            />
          ))}
        </fieldset>
      </div>
    </Card>
  );
}
