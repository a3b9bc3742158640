import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { cancelAppointmentAction } from "../actions";

type Props = {
  readonly slug: string;
  readonly appointment: { readonly id: string; readonly version: number };
  readonly when: string;
};

export async function CancelDialog({ slug, appointment, when }: Props) {
  const t = await getTranslations("portal");
  return (
    <div>
      <ConfirmDialog
        trigger={t("cancel")}
        triggerLook={{ variant: "quiet", block: true }}
        triggerIcon="close"
        title={t("cancelTitle")}
      >
        <p className="mb-5 text-muted">{t("cancelBody", { when })}</p>
        <ActionForm action={cancelAppointmentAction.bind(null, slug)}>
          <input type="hidden" name="appointmentId" value={appointment.id} />
          <input type="hidden" name="expectedVersion" value={appointment.version} />
          <TextareaField
            name="reason"
            label={t("cancelReason")}
            hint={t("cancelReasonHint")}
            maxLength={500}
          />
          <SubmitButton variant="danger" block>
            {t("cancelConfirm")}
          </SubmitButton>
        </ActionForm>
      </ConfirmDialog>
    </div>
  );
}
