import { getTranslations } from "next-intl/server";
import { OptionalKinds } from "@/components/notices/optional-kinds";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TenantScope } from "@/db/scope";
import { loadChoice } from "@/lib/notices/load-choice";
import { chooseMessagesAction } from "./actions";

type Props = { readonly scope: TenantScope; readonly clientId: string };

/** Which messages a client takes, of those that are not essential. */
export async function MessagesChoice({ scope, clientId }: Props) {
  const { slug, name } = scope.tenant;
  const [t, choice] = await Promise.all([getTranslations("notices"), loadChoice(scope, clientId)]);
  return (
    <Card title={t("choice")} description={t("choiceAll", { tenant: name })}>
      <ActionForm
        action={chooseMessagesAction.bind(null, slug)}
        successMessage={t("choiceKept")}
        className="items-start"
      >
        <OptionalKinds legend={t("choice")} kindsOff={choice?.kindsOff ?? []} />
        <SubmitButton variant="secondary">{t("choiceSave")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
