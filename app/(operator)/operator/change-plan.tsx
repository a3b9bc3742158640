import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PlanLimits } from "@/lib/core/tenancy/plan-limits";
import type { TenantOverview } from "@/lib/operator/overview";
import { changePlanAction } from "./actions";

export type PlanChoice = {
  readonly code: string;
  readonly name: string;
  readonly limits: PlanLimits;
};

type Props = {
  readonly tenant: Pick<TenantOverview, "id" | "name" | "planCode">;
  readonly plans: readonly PlanChoice[];
};

/** Puts a tenant on another plan. */
export function ChangePlan({ tenant: { id, name, planCode }, plans }: Props) {
  const t = useTranslations("operator");
  if (plans.every(({ code }) => code === planCode)) return null;
  const labelOf = ({ code, name: plan, limits }: PlanChoice) => {
    const included = planLimitsShown.map((key) =>
      t(`planLimits.${key}`, { isLimited: String(limits[key] !== null), most: limits[key] ?? 0 }),
    );
    return t("planChoice", {
      ...{ plan, included: included.join(", ") },
      isPresent: String(code === planCode),
    });
  };
  return (
    <ConfirmDialog
      key={planCode}
      trigger={t("changePlan")}
      triggerLook={{ size: "sm" }}
      title={t("changePlanTitle", { name })}
    >
      <ActionForm action={changePlanAction} className="text-start">
        <p>{t("changePlanBody")}</p>
        <input type="hidden" name="tenantId" value={id} />
        <SelectField
          name="planCode"
          label={t("plan")}
          required
          defaultValue={planCode}
          options={plans.map((each) => ({
            ...{ value: each.code, label: labelOf(each) },
            disabled: each.code === planCode,
          }))}
        />
        <SubmitButton block>{t("changePlanConfirm")}</SubmitButton>
      </ActionForm>
    </ConfirmDialog>
  );
}

const planLimitsShown = ["professionals", "members", "textsPerMonth"] as const;
