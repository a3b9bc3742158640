import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { ChoiceField } from "@/components/ui/choice-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import { formatDateTime } from "@/lib/format/date-time";
import type { VisitPartView } from "@/lib/visits/views";
import { cancelAppointmentAction } from "../actions";

export type CancelProps = {
  readonly slug: string;
  readonly appointment: {
    readonly id: string;
    readonly version: number;
    readonly service: { readonly name: string };
  };
  readonly when: string;
  /** What of its visit can be cancelled. */
  readonly parts: readonly VisitPartView[];
  readonly locale: string;
};

/** What is lost, why if they wish to say, and the button. */
export async function CancelForm({ slug, appointment, when, parts, locale }: CancelProps) {
  const [t, tv] = await Promise.all([getTranslations("portal"), getTranslations("visits")]);
  const [isVisit, service] = [parts.length > 1, appointment.service.name];
  return (
    <>
      <p className="mb-5 text-muted">{isVisit ? tv("cancelBody") : t("cancelBody", { when })}</p>
      <ActionForm action={cancelAppointmentAction.bind(null, slug)} className="group/cancel">
        <input type="hidden" name="appointmentId" value={appointment.id} />
        <input type="hidden" name="expectedVersion" value={appointment.version} />
        {isVisit ? (
          <ChoiceField
            name="reach"
            label={tv("cancelWhat")}
            required
            defaultValue="visit"
            options={[
              {
                value: "visit",
                label: tv("cancelVisit"),
                hint: tv("cancelVisitHint", { count: parts.length }),
                note: parts.map(({ id, start, place, service: { name } }) => (
                  <span key={id} className="block text-sm text-muted first-letter:uppercase">
                    {tv("partAt", {
                      time: formatDateTime(Date.parse(start), locale, place.timeZone),
                      service: name,
                    })}
                  </span>
                )),
              },
              { value: "part", label: tv("cancelPart", { service }), hint: when },
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
          {isVisit ? (
            <>
              <span className="group-has-[[value=part]:checked]/cancel:hidden">
                {tv("cancelAll", { count: parts.length })}
              </span>
              <span className="hidden group-has-[[value=part]:checked]/cancel:inline">
                {tv("cancelOnly", { service })}
              </span>
            </>
          ) : (
            t("cancelConfirm")
          )}
        </SubmitButton>
      </ActionForm>
    </>
  );
}
