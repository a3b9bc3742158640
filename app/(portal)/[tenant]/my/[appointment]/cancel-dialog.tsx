import { getTranslations } from "next-intl/server";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { CancelForm, type CancelProps } from "./cancel-form";

export async function CancelDialog(props: CancelProps) {
  const [t, tv] = await Promise.all([getTranslations("portal"), getTranslations("visits")]);
  return (
    <div>
      <ConfirmDialog
        trigger={t("cancel")}
        triggerLook={{ variant: "quiet", block: true }}
        triggerIcon="close"
        title={props.parts.length > 1 ? tv("cancelTitle") : t("cancelTitle")}
      >
        <CancelForm {...props} />
      </ConfirmDialog>
    </div>
  );
}
