import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { TenantOverview } from "@/lib/operator/overview";
import { resumeTenantAction, suspendTenantAction } from "./actions";

/** Suspends an open tenant, with a reason, or opens a suspended one; asks before it does either. */
export function ChangeStatus({ tenant }: { readonly tenant: TenantOverview }) {
  const t = useTranslations("operator");
  const { id, name, status } = tenant;
  if (status === "suspended") {
    return (
      <ConfirmDialog
        key="resume"
        trigger={t("resume")}
        triggerIcon="play"
        triggerLook={{ size: "sm" }}
        title={t("resumeTitle", { name })}
      >
        <ActionForm action={resumeTenantAction}>
          <p className="text-start">{t("resumeBody")}</p>
          <input type="hidden" name="tenantId" value={id} />
          <SubmitButton block>{t("resumeConfirm")}</SubmitButton>
        </ActionForm>
      </ConfirmDialog>
    );
  }
  return (
    <ConfirmDialog
      key="suspend"
      trigger={t("suspend")}
      triggerIcon="pause"
      triggerLook={{ size: "sm" }}
      title={t("suspendTitle", { name })}
    >
      <ActionForm action={suspendTenantAction} className="text-start">
        <p>{t("suspendBody")}</p>
        <input type="hidden" name="tenantId" value={id} />
        <TextareaField
          name="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          required
          minLength={3}
          maxLength={300}
        />
        <SubmitButton variant="danger" block>
          {t("suspendConfirm")}
        </SubmitButton>
      </ActionForm>
    </ConfirmDialog>
  );
}
