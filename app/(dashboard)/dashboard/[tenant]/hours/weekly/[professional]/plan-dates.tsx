"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { DraftPlan } from "@/lib/core/week/draft";

type Props = {
  readonly plan: DraftPlan;
  /** Of the fields: `plans.1`. */
  readonly name: string;
  readonly mistakes: Readonly<Record<string, string>>;
  readonly onChange: (dates: Partial<Pick<DraftPlan, "from" | "to">>) => void;
  readonly onRemove: () => void;
};

/** From which day to which these hours stand in for the usual ones. */
export function PlanDates({ plan, name, mistakes, onChange, onRemove }: Props) {
  const t = useTranslations("week");
  return (
    <div className="flex flex-wrap items-start gap-4">
      <TextField
        type="date"
        name={`${name}.from`}
        label={t("planFrom")}
        required
        value={plan.from}
        error={mistakes[`${plan.key}.from`]}
        onChange={(event) => onChange({ from: event.target.value })}
        className="w-full sm:w-56"
      />
      <TextField
        type="date"
        name={`${name}.to`}
        label={t("planTo")}
        hint={t("planToHint")}
        value={plan.to}
        error={mistakes[`${plan.key}.to`]}
        onChange={(event) => onChange({ to: event.target.value })}
        className="w-full sm:w-56"
      />
      <Button variant="quiet" icon="trash" className="noscript:hidden sm:mt-8" onClick={onRemove}>
        {t("removePlan")}
      </Button>
    </div>
  );
}
