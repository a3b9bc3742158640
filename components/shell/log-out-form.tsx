import { ForgetOnLogOut } from "@/components/day-list/forget-on-log-out";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ActionState } from "@/lib/core/action-state";

export type LogOutAction = (
  previous: ActionState<null> | null,
  input: FormData,
) => Promise<ActionState<null>>;

type Props = { readonly action: LogOutAction; readonly label: string };

export function LogOutForm({ action, label }: Props) {
  return (
    <ForgetOnLogOut>
      <ActionForm action={action}>
        <SubmitButton
          variant="quiet"
          icon="logOut"
          block
          className="justify-start gap-3 px-[0.4375rem] font-normal"
        >
          {label}
        </SubmitButton>
      </ActionForm>
    </ForgetOnLogOut>
  );
}
