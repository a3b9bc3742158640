import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField } from "@/components/ui/choice-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { cancelAppointmentAction } from "../actions";

export type CancelProps = {
  readonly slug: string;
  readonly appointment: {
    readonly id: string;
    readonly version: number;
    readonly service: { readonly name: string };
  };
  readonly when: string;
  /** How many of its visit can be cancelled. */
  readonly visitParts: number;
};

/** What is lost, why if they wish to say, and the button. */
export async function CancelForm({ slug, appointment, when, visitParts }: CancelProps) {
  const [t, tv] = await Promise.all([getTranslations("portal"), getTranslations("visits")]);
  return (
    <>
      <p className="mb-5 text-muted">{t("cancelBody", { when })}</p>
      <ActionForm action={cancelAppointmentAction.bind(null, slug)}>
        <input type="hidden" name="appointmentId" value={appointment.id} />
        <input type="hidden" name="expectedVersion" value={appointment.version} />
        {visitParts > 1 ? (
          <ChoiceField
            name="reach"
            label={tv("cancelWhat")}
            required
            defaultValue="visit"
            options={[
              {
                value: "visit",
                label: tv("cancelVisit"),
                hint: tv("cancelVisitHint", { count: visitParts }),
              },
              { value: "part", label: tv("cancelPart", { service: appointment.service.name }) },
            ]}
          />
        ) : null}
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
    </>
  );
}
