import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { forgetPersonAction } from "./actions";

/** Says that the form knows somebody already, and forgets them at once if that is not who is here. */
export async function KnownPerson({
  slug,
  name,
}: {
  readonly slug: string;
  readonly name: string;
}) {
  const t = await getTranslations("booking");
  return (
    <ActionForm
      action={forgetPersonAction.bind(null, slug)}
      className="mb-6 flex-row flex-wrap items-center justify-between gap-x-4 gap-y-1"
    >
      <p>{t("knownPerson", { name })}</p>
      <SubmitButton variant="link">{t("forgetPerson")}</SubmitButton>
    </ActionForm>
  );
}
