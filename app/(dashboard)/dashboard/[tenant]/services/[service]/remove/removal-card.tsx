"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Removed } from "@/lib/services/remove-service";
import { SwitchForm } from "./switch-form";

type Props = {
  readonly service: { readonly id: string; readonly active: boolean };
  /** Whether it was ever booked: then it is switched off, and may be offered again. */
  readonly hasHistory: boolean;
  readonly actions: {
    readonly remove: BoundAction<Removed>;
    readonly switch: BoundAction<{ readonly active: boolean }>;
  };
};

/** Takes a service away that no client expects any more, or offers it again. */
export function RemovalCard({ service, hasHistory, actions }: Props) {
  const t = useTranslations("services");
  return (
    <Card>
      {hasHistory && !service.active ? (
        <SwitchForm service={service} action={actions.switch} />
      ) : (
        <ActionForm action={actions.remove}>
          <p>{hasHistory ? t("removeHistory") : t("removeFree")}</p>
          <input type="hidden" name="serviceId" value={service.id} />
          <SubmitButton variant="danger" icon="trash">
            {hasHistory ? t("archiveNow") : t("removeNow")}
          </SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}
