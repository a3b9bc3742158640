import { getTranslations } from "next-intl/server";
import { IntakeFields } from "@/components/intake/intake-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TenantScope } from "@/db/scope";
import { loadOpenIntake } from "@/lib/intake/load-own-intake";
import { answerIntakeAction } from "./actions";

type Props = {
  readonly scope: TenantScope;
  /** One that the actor may change. */
  readonly appointment: {
    readonly id: string;
    readonly service: { readonly id: string };
    readonly client: { readonly id: string };
  };
};

/** What nobody answered yet: the team writes it down, or leaves it for the client, who is asked in the portal. */
export async function OpenIntake({ scope, appointment }: Props) {
  const { id, service, client } = appointment;
  const [t, { forms }] = await Promise.all([
    getTranslations("intake"),
    loadOpenIntake(scope, { id, serviceId: service.id, clientId: client.id }),
  ]);
  if (forms.length === 0) return null;
  return (
    <details className="rounded-field bg-base-200 px-4 py-2">
      <summary className="min-h-11 cursor-pointer content-center font-medium">
        {t("unanswered")}
      </summary>
      <p className="mb-4 text-sm text-muted">{t("unansweredHint")}</p>
      <ActionForm action={answerIntakeAction.bind(null, scope.tenant.slug)} className="pb-3">
        <input type="hidden" name="appointmentId" value={id} />
        <IntakeFields forms={forms} consents={[]} />
        <SubmitButton size="sm" variant="secondary">
          {t("sendAnswers")}
        </SubmitButton>
      </ActionForm>
    </details>
  );
}
