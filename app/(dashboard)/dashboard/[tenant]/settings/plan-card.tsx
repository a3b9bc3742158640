import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import type { TenantScope } from "@/db/scope";
import type { PlanUse } from "@/lib/core/tenancy/plan-limits";
import { loadPlanUse } from "@/lib/team/load-plan-use";
import { Fact, Facts } from "../agenda/facts";

/** What the practice is on, and how much of it is taken. */
export async function PlanCard({ scope }: { readonly scope: TenantScope }) {
  const [plan, t] = await Promise.all([loadPlanUse(scope), getTranslations("team")]);
  const amountOf = ({ used, most }: PlanUse) =>
    most === null ? t("plan.unlimited", { used }) : t("plan.of", { used, most });
  const texts = plan.mostTextsPerMonth;
  return (
    <Card
      title={t("plan.title", { name: plan.name })}
      description={t("plan.larger")}
      className="mt-8 max-w-3xl"
    >
      <Facts>
        <Fact name={t("plan.professionals")}>{amountOf(plan.professionals)}</Fact>
        <Fact name={t("plan.members")}>{amountOf(plan.members)}</Fact>
        <Fact name={t("plan.texts")}>
          {t("plan.textsMost", { isLimited: String(texts !== null), most: texts ?? 0 })}
        </Fact>
      </Facts>
    </Card>
  );
}
