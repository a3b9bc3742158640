import { ChoiceField } from "@/components/ui/choice-field";
import type { ClientScope } from "@/lib/auth/pages";

type Props = {
  readonly actor: ClientScope["actor"];
  readonly chosenId?: string;
  readonly label: string;
  /** The text for the client themselves: "Para mí (Laura)". */
  readonly own: string;
};

/** For whom it is: the client or somebody they look after; nothing is asked where there is nobody else. */
export function ForWhomField({ actor, chosenId, label, own }: Props) {
  const { clientId, family = [] } = actor;
  if (family.length === 0) return null;
  return (
    <ChoiceField
      name="clientId"
      label={label}
      defaultValue={chosenId ?? clientId}
      options={[
        { value: clientId, label: own },
        ...family.map((each) => ({ value: each.clientId, label: each.name })),
      ]}
    />
  );
}
