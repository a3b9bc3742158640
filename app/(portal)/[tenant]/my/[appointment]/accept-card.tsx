import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { acceptAppointmentAction } from "../actions";

type Props = {
  readonly slug: string;
  readonly appointmentId: string;
  /** Whether the appointment only counts once it is accepted. */
  readonly isPending: boolean;
};

export async function AcceptCard({ slug, appointmentId, isPending }: Props) {
  const t = await getTranslations("portal");
  return (
    <Card
      title={t("acceptTitle")}
      description={t(isPending ? "acceptBody" : "confirmAttendanceBody")}
    >
      <ActionForm action={acceptAppointmentAction.bind(null, slug)}>
        <input type="hidden" name="appointmentId" value={appointmentId} />
        <SubmitButton size="lg" icon="check" className="sm:self-start">
          {t(isPending ? "accept" : "acceptAgain")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
