import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { CheckboxField } from "@/components/ui/checkbox-field";
import type { EssentialKind } from "@/lib/core/notifications/kinds";

type Props = { readonly kind: EssentialKind; readonly isOff: boolean };

/** What comes of leaving an essential kind unsaid, to be agreed to: it shows while the switch beside it is off. */
export function UntoldNote({ kind, isOff }: Props) {
  const t = useTranslations("notices");
  return (
    <Alert tone="warning" className="mb-4 group-has-[[name=on]:checked]/kind:hidden">
      <p>{t(`untold.${kind}`)}</p>
      <CheckboxField name={`knowing.${kind}`} label={t("untoldKnown")} defaultChecked={isOff} />
    </Alert>
  );
}
