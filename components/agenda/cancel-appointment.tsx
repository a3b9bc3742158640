"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction, Changed } from "./bound-action";

type Props = {
  readonly appointmentId: string;
  readonly version: number;
  readonly clientName: string;
  readonly when: string;
  readonly action: BoundAction<Changed>;
};

/** Cancelling asks for a reason: one of the usual ones, or any other in words. */
export function CancelAppointment({ appointmentId, version, clientName, when, action }: Props) {
  const t = useTranslations("agenda");
  const listId = useId();
  return (
    <ConfirmDialog
      trigger={t("cancel")}
      triggerIcon="close"
      triggerLook={{ block: true }}
      title={t("cancelTitle", { client: clientName })}
    >
      <ActionForm action={action}>
        <div>
          <p className="font-medium first-letter:uppercase">{when}</p>
          <p className="mt-1">{t("cancelBody")}</p>
        </div>
        <input type="hidden" name="appointmentId" value={appointmentId} />
        <input type="hidden" name="expectedVersion" value={version} />
        <TextField
          name="reason"
          label={t("cancelReason")}
          list={listId}
          required
          maxLength={500}
          autoComplete="off"
        />
        <datalist id={listId}>
          {(["client", "professional", "mistake"] as const).map((reason) => (
            <option key={reason}>{t(`cancelReasons.${reason}`)}</option>
          ))}
        </datalist>
        <SubmitButton variant="danger" block>
          {t("confirmCancel")}
        </SubmitButton>
      </ActionForm>
    </ConfirmDialog>
  );
}
