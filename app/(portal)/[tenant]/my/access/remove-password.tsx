import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { removePasswordAction } from "./actions";

export async function RemovePassword({ slug }: { readonly slug: string }) {
  const t = await getTranslations("portalEntry");
  return (
    <div className="mt-3">
      <ConfirmDialog
        trigger={t("own.remove")}
        triggerLook={{ variant: "quiet" }}
        title={t("own.removeTitle")}
      >
        <p className="mb-4 text-muted">{t("own.removeBody")}</p>
        <ActionForm action={removePasswordAction.bind(null, slug)}>
          <SubmitButton variant="danger" block>
            {t("own.removeConfirm")}
          </SubmitButton>
        </ActionForm>
      </ConfirmDialog>
    </div>
  );
}
