"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = { readonly action: BoundAction<null> };

/** Why one would want priorities, and the usual ones with one press. */
export function NoPriorities({ action }: Props) {
  const t = useTranslations("priority");
  return (
    <Card>
      <EmptyState
        icon="spark"
        title={t("none")}
        action={
          <ActionForm action={action} className="items-center">
            <SubmitButton>{t("startUsual")}</SubmitButton>
          </ActionForm>
        }
      >
        {t("noneHint")}
      </EmptyState>
    </Card>
  );
}
