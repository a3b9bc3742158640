import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TenantOverview } from "@/lib/operator/overview";
import { changePlanAction } from "./actions";

export type PlanChoice = { readonly code: string; readonly name: string };

type Props = {
  readonly tenant: Pick<TenantOverview, "id" | "name" | "planCode">;
  readonly plans: readonly PlanChoice[];
};

/** Puts a tenant on another plan. */
export function ChangePlan({ tenant: { id, name, planCode }, plans }: Props) {
  const t = useTranslations("operator");
  const others = plans.filter(({ code }) => code !== planCode);
  if (others.length === 0) return null;
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
          options={others.map((each) => ({ value: each.code, label: each.name }))}
        />
        <SubmitButton block>{t("changePlanConfirm")}</SubmitButton>
      </ActionForm>
    </ConfirmDialog>
  );
}
