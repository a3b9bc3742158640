import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { hasRoom, type PlanUse } from "@/lib/core/tenancy/plan-limits";

/** What can be done where the plan has no place for another who attends; nothing while it has. */
export async function PlanFull({ use }: { readonly use: PlanUse }) {
  const t = await getTranslations("team");
  if (hasRoom(use)) return null;
  return (
    <Alert tone="info" className="mb-6">
      {t("plan.full", { used: use.used, most: use.most ?? 0 })}
    </Alert>
  );
}
