"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = {
  readonly site: { readonly id: string; readonly name: string };
  readonly action: BoundAction<null>;
};

/** Only for a site that nothing names. */
export function RemoveSite({ site, action }: Props) {
  const t = useTranslations("places");
  return (
    <div className="mt-10 max-w-3xl">
      <ConfirmDialog
        trigger={t("removeSite")}
        triggerIcon="trash"
        title={t("removeSiteQuestion", { name: site.name })}
      >
        <p className="mb-4">{t("removeSiteHint")}</p>
        <ActionForm action={action}>
          <input type="hidden" name="siteId" value={site.id} />
          <SubmitButton variant="danger" block>
            {t("removeSite")}
          </SubmitButton>
        </ActionForm>
      </ConfirmDialog>
    </div>
  );
}
