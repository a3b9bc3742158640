"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { BoundAction, Changed } from "./bound-action";
import { useOthersChange } from "./use-others-change";

type Props = {
  readonly appointmentId: string;
  readonly version: number;
  readonly client: { readonly name: string; readonly email: string | null };
  readonly when: string;
  /** When and with whom it is now, as a sentence. */
  readonly now: string;
  readonly action: BoundAction<Changed>;
};

/** Cancelling asks for a reason: one of the usual ones, or any other in words. */
export function CancelAppointment(props: Props) {
  const { appointmentId, version, client, when } = props;
  const t = useTranslations("agenda");
  const listId = useId();
  const others = useOthersChange(version);
  return (
    <ConfirmDialog
      trigger={t("cancel")}
      triggerIcon="close"
      triggerLook={{ block: true }}
      title={t("cancelTitle", { client: client.name })}
    >
      <ActionForm action={props.action} onFailure={others.onFailure}>
        {others.isTold ? <Alert tone="info">{props.now}</Alert> : null}
        <div>
          <p className="font-medium first-letter:uppercase">{when}</p>
          <p className="mt-1">{t(client.email ? "cancelIsTold" : "cancelIsNotTold")}</p>
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
