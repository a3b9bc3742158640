import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TenantScope } from "@/db/scope";
import { loadChoice } from "@/lib/notices/load-choice";
import { chooseMessagesAction } from "./actions";

type Props = { readonly scope: TenantScope; readonly clientId: string };

/** Which mails a client takes: all, or essential ones only. */
export async function MessagesChoice({ scope, clientId }: Props) {
  const { slug, name } = scope.tenant;
  const [t, since] = await Promise.all([getTranslations("notices"), loadChoice(scope, clientId)]);
  return (
    <Card
      title={t("choice")}
      description={t(since ? "choiceEssential" : "choiceAll", { tenant: name })}
    >
      <ActionForm
        action={chooseMessagesAction.bind(null, slug)}
        successMessage={t("choiceKept")}
        className="items-start"
      >
        <input type="hidden" name="essentialOnly" value={since ? "off" : "on"} />
        <SubmitButton variant="secondary">{t(since ? "choiceAgain" : "choiceStop")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
