"use client";

import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { RemovedProfessional } from "@/lib/team/remove-professional";

type Props = {
  readonly professionalId: string;
  readonly label: string;
  readonly action: BoundAction<RemovedProfessional>;
};

export function RemoveForm({ professionalId, label, action }: Props) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="professionalId" value={professionalId} />
      <SubmitButton variant="danger" icon="trash">
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
