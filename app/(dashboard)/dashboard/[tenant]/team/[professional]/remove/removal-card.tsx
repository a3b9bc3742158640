"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RemovedProfessional } from "@/lib/team/remove-professional";

type Props = {
  readonly professional: { readonly id: string; readonly active: boolean };
  /** Whether they stay in the history: then they are switched off, and may come back. */
  readonly isUsed: boolean;
  readonly actions: {
    readonly remove: BoundAction<RemovedProfessional>;
    readonly restore: BoundAction<{ readonly active: boolean }>;
  };
};

/** Takes somebody out of the team whom no client expects any more, or takes them back. */
export function RemovalCard({ professional: { id, active }, isUsed, actions }: Props) {
  const t = useTranslations("team");
  const whose = <input type="hidden" name="professionalId" value={id} />;
  if (isUsed && !active) {
    return (
      <Card>
        <ActionForm action={actions.restore}>
          <p role="status">{t("alreadyOff")}</p>
          {whose}
          <SubmitButton variant="secondary" icon="undo">
            {t("restore")}
          </SubmitButton>
        </ActionForm>
      </Card>
    );
  }
  return (
    <Card>
      <ActionForm action={actions.remove}>
        <p>{isUsed ? t("removeHistory") : t("removeFree")}</p>
        {whose}
        <SubmitButton variant="danger" icon="trash">
          {isUsed ? t("archiveNow") : t("removeNow")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
