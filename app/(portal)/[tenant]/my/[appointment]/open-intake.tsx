import { getTranslations } from "next-intl/server";
import { IntakeFields } from "@/components/intake/intake-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TenantScope } from "@/db/scope";
import type { AppointmentDetail } from "@/lib/appointments/views";
import { loadOpenIntake } from "@/lib/intake/load-own-intake";
import { answerIntakeAction } from "../actions";

type Props = { readonly scope: TenantScope; readonly appointment: AppointmentDetail };

/** What the practice asks before an appointment that it booked itself; nothing where nothing is left. */
export async function OpenIntake({ scope, appointment }: Props) {
  const { id, service, client } = appointment;
  const [t, intake] = await Promise.all([
    getTranslations("intake"),
    loadOpenIntake(scope, { id, serviceId: service.id, clientId: client.id }),
  ]);
  if (intake.forms.length + intake.consents.length === 0) return null;
  return (
    <Card title={t("title")} description={t("openHint", { name: scope.tenant.name })}>
      <ActionForm action={answerIntakeAction.bind(null, scope.tenant.slug)}>
        <input type="hidden" name="appointmentId" value={id} />
        <IntakeFields {...intake} />
        <SubmitButton>{t("sendAnswers")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
