import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { type OptionalKind, optionalKinds } from "@/lib/core/notifications/kinds";

type Props = {
  readonly legend: string;
  readonly kindsOff: readonly OptionalKind[];
  /** For who may only look. */
  readonly isFixed?: boolean;
};

/** What a client takes of the messages that they may do without. */
export function OptionalKinds({ legend, kindsOff, isFixed = false }: Props) {
  const t = useTranslations("notices");
  return (
    <fieldset disabled={isFixed} className="flex flex-col">
      <legend className="sr-only">{legend}</legend>
      {optionalKinds.map((kind) => (
        <CheckboxField
          key={kind}
          name="on"
          value={kind}
          label={t(`choiceKinds.${kind}`)}
          defaultChecked={!kindsOff.includes(kind)}
        />
      ))}
    </fieldset>
  );
}
