"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = {
  readonly serviceId: string;
  readonly isActive: boolean;
  readonly action: BoundAction<{ readonly active: boolean }>;
};

/** Stops offering it; without `active` in the form it is switched off. */
export function SwitchOffForm({ serviceId, isActive, action }: Props) {
  const t = useTranslations("services");
  if (!isActive) return <p className="text-muted">{t("alreadyOff")}</p>;
  return (
    <ActionForm action={action}>
      <input type="hidden" name="serviceId" value={serviceId} />
      <SubmitButton icon="pause">{t("keepNow")}</SubmitButton>
    </ActionForm>
  );
}
