"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = {
  readonly service: { readonly id: string; readonly active: boolean };
  readonly action: BoundAction<{ readonly active: boolean }>;
};

/** Stops offering it, or offers it again; without `active` in the form it is switched off. */
export function SwitchForm({ service: { id, active }, action }: Props) {
  const t = useTranslations("services");
  return (
    <ActionForm action={action}>
      {active ? null : (
        <>
          <p role="status">{t("alreadyOff")}</p>
          <input type="hidden" name="active" value="on" />
        </>
      )}
      <input type="hidden" name="serviceId" value={id} />
      <SubmitButton variant="secondary" icon={active ? "pause" : "undo"}>
        {active ? t("keepNow") : t("offerAgain")}
      </SubmitButton>
    </ActionForm>
  );
}
