"use client";

import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Removed } from "@/lib/services/remove-service";

type Props = {
  readonly serviceId: string;
  readonly label: string;
  readonly action: BoundAction<Removed>;
};

export function RemoveForm({ serviceId, label, action }: Props) {
  return (
    <ActionForm action={action}>
      <input type="hidden" name="serviceId" value={serviceId} />
      <SubmitButton variant="danger" icon="trash">
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
