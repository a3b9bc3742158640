import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { CodeField } from "@/components/ui/code-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { confirmRequestAction } from "./actions";

type Props = { readonly slug: string; readonly requestId: string };

/** The code that was mailed makes the appointment count. */
export async function CodeForm({ slug, requestId }: Props) {
  const t = await getTranslations("request");
  return (
    <ActionForm
      action={confirmRequestAction.bind(null, slug)}
      fieldOfCode={{ wrong_code: "code", code_expired: "code" }}
    >
      <input type="hidden" name="requestId" value={requestId} />
      <CodeField label={t("code")} hint={t("codeHint")} />
      <SubmitButton size="lg" block>
        {t("confirm")}
      </SubmitButton>
    </ActionForm>
  );
}
