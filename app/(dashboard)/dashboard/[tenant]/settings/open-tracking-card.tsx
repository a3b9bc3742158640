import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { saveOpenTrackingAction } from "./actions";

type Props = { readonly slug: string; readonly isOn: boolean };

/** Whether the practice wants to know what its clients read. */
export async function OpenTrackingCard({ slug, isOn }: Props) {
  const t = await getTranslations("notifications");
  return (
    <Card title={t("openTrackingTitle")} className="mt-8 max-w-3xl">
      <ActionForm
        action={saveOpenTrackingAction.bind(null, slug)}
        successMessage={t("openTrackingSaved")}
      >
        <input type="hidden" name="openTracking" value="off" />
        <CheckboxField
          name="openTracking"
          label={t("openTracking")}
          hint={t("openTrackingHint")}
          defaultChecked={isOn}
        />
        <SubmitButton className="self-start">{t("openTrackingSave")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
