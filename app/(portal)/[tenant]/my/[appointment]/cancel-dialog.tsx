import { getTranslations } from "next-intl/server";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { CancelForm, type CancelProps } from "./cancel-form";

export async function CancelDialog(props: CancelProps) {
  const t = await getTranslations("portal");
  return (
    <div>
      <ConfirmDialog
        trigger={t("cancel")}
        triggerLook={{ variant: "quiet", block: true }}
        triggerIcon="close"
        title={t("cancelTitle")}
      >
        <CancelForm {...props} />
      </ConfirmDialog>
    </div>
  );
}
