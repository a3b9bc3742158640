import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
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
      <TextField
        name="code"
        label={t("code")}
        hint={t("codeHint")}
        required
        maxLength={12}
        inputMode="numeric"
        autoComplete="one-time-code"
        className="max-w-60"
      />
      <SubmitButton size="lg" block>
        {t("confirm")}
      </SubmitButton>
    </ActionForm>
  );
}
