"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { WishFields } from "@/components/waitlist/wish-fields";

type Props = ComponentProps<typeof WishFields> & {
  readonly action: BoundAction<null>;
  /** Who waits, where that is asked. */
  readonly children?: ReactNode;
};

export function JoinForm({ action, children, ...wish }: Props) {
  const t = useTranslations("wish");
  return (
    <ActionForm action={action} fieldOfCode={{ unknown_professional: "professionalId" }}>
      {children}
      <WishFields {...wish} />
      <SubmitButton>{t("join")}</SubmitButton>
    </ActionForm>
  );
}
